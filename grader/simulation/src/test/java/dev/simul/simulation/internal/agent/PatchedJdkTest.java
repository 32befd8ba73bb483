package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.simulation.internal.patch.JdkPatches;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A class to patch that the JDK does not have is noticed. */
class PatchedJdkTest {
    /** Loads the classes of a JDK that does not have one of them. */
    private static final class Without extends ClassLoader {
        private final String missing;

        Without(String missing) {
            super(getPlatformClassLoader());
            this.missing = missing;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals(missing + ".class") ? null : super.getResourceAsStream(name);
        }
    }

    @Test
    void should_refuse_a_jdk_without_a_class_to_patch() {
        assertThatThrownBy(() -> PatchedJdk.create(new Without("java/util/concurrent/FutureTask")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.util.concurrent.FutureTask: this class does not exist");
    }

    @Test
    void should_accept_a_jdk_image_without_the_http_client() throws Exception {
        String client =
                JdkPatches.current().classes().stream()
                        .filter(JdkPatches::isOptional)
                        .findFirst()
                        .orElseThrow();

        assertThat(PatchedJdk.create(new Without(client)).get(client)).isNull();
    }
}
