package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk25.Jdk25;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from here into java.base and back. All that an agent needs of the JDK at every start is
 * here, and no more: {@link Jdk25} has what only simulations need.
 */
public final class JavaBase {
    public static final int FEATURE = 25;

    private static @Nullable JavaBaseAccess connected;

    private JavaBase() {}

    /** A constant for compilers, where each step of a thread asks it several times. */
    private static final class Connected {
        static final JavaBaseAccess INSIDE = inside();

        private Connected() {}
    }

    public static boolean isKnown(Runtime.Version version) {
        return version.feature() == FEATURE;
    }

    /**
     * Opens what must be opened, and lets the JDK call hooks.
     *
     * @param instrumentation what opens packages of java.base
     * @param hooks the classes of the hooks
     * @throws ReflectiveOperationException where the JDK refuses it
     */
    public static void open(Instrumentation instrumentation, HookBridge hooks)
            throws ReflectiveOperationException {
        Set<Module> us = Set.of(JavaBase.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of(
                        "java.lang", us,
                        "java.util", us,
                        "java.util.concurrent", us,
                        "java.util.concurrent.locks", us,
                        "jdk.internal.misc", us,
                        "jdk.internal.vm", us),
                Set.of(),
                Map.of());
        hooks.define(MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup()));
    }

    /** Is called by the class that is defined beside us, when it is initialised. */
    static void connect(JavaBaseAccess hooked) {
        connected = hooked;
    }

    static @Nullable Thread currentCarrier() {
        return connected == null ? null : Connected.INSIDE.currentCarrier();
    }

    static long nanoTimeAdjustment(long offsetInSeconds) {
        return Connected.INSIDE.realNanoTimeAdjustment(offsetInSeconds);
    }

    static void park() {
        Connected.INSIDE.parkCurrent();
    }

    private static JavaBaseAccess inside() {
        JavaBaseAccess hooked = connected;
        if (hooked == null) {
            throw new IllegalStateException("called before there are hooks");
        }
        return hooked;
    }
}
