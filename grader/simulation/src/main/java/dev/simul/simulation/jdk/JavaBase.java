package dev.simul.simulation.jdk;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from here into java.base and back. All that an agent needs of the JDK at every start is
 * here, and no more: {@link Jdk25} has what only simulations need.
 */
final class JavaBase {
    static final int FEATURE = 25;

    /** Set once, before anything calls a hook. */
    private static @Nullable Inside inside;

    private JavaBase() {}

    static boolean isKnown(Runtime.Version version) {
        return version.feature() == FEATURE;
    }

    /**
     * Opens what must be opened, and lets the JDK call hooks.
     *
     * @param instrumentation what opens packages of java.base
     * @param hooks the classes of the hooks
     * @throws ReflectiveOperationException where the JDK refuses it
     */
    static void open(Instrumentation instrumentation, HookPair hooks)
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
    static void connect(Inside hooked) {
        inside = hooked;
    }

    static @Nullable Thread currentCarrier() {
        Inside hooked = inside;
        return hooked == null ? null : hooked.currentCarrier();
    }

    static long nanoTimeAdjustment(long offsetInSeconds) {
        return inside().realNanoTimeAdjustment(offsetInSeconds);
    }

    static void park() {
        inside().parkCurrent();
    }

    private static Inside inside() {
        Inside hooked = inside;
        if (hooked == null) {
            throw new IllegalStateException("called before there are hooks");
        }
        return hooked;
    }
}
