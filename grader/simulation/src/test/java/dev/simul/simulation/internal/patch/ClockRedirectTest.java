package dev.simul.simulation.internal.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Calls and method references of a method are redirected; nothing else changes. */
class ClockRedirectTest {
    private static final List<ClockRedirect.Method> NANO_TIME =
            List.of(new ClockRedirect.Method("java/lang/System", "nanoTime", "()J"));

    /** A replacement for System. */
    public static final class Stopped {
        private Stopped() {}

        public static long nanoTime() {
            return 42;
        }
    }

    /** Reads the clock in two ways, and calls another method of System. */
    public static final class Reader implements LongSupplier {
        @Override
        public long getAsLong() {
            LongSupplier reference = System::nanoTime;
            return System.nanoTime() * 100
                    + reference.getAsLong()
                    + System.lineSeparator().length();
        }
    }

    @Test
    void should_redirect_calls_and_method_references() throws Exception {
        byte[] redirected =
                ClockRedirect.redirect(
                        bytesOf(Reader.class),
                        NANO_TIME,
                        Stopped.class.getName().replace('.', '/'));

        LongSupplier reader =
                (LongSupplier)
                        MethodHandles.lookup()
                                .defineHiddenClass(redirected, true)
                                .lookupClass()
                                .getDeclaredConstructor()
                                .newInstance();

        assertThat(reader.getAsLong()).isEqualTo(4242 + System.lineSeparator().length());
    }

    @Test
    void should_return_the_same_bytes_if_there_is_nothing_to_redirect() throws Exception {
        byte[] bytes = bytesOf(Stopped.class);

        assertThat(ClockRedirect.redirect(bytes, NANO_TIME, "other/Owner")).isSameAs(bytes);
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in =
                type.getResourceAsStream(
                        type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            if (in == null) {
                throw new IOException("no class file of " + type);
            }
            return in.readAllBytes();
        }
    }
}
