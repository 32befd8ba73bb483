package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk.JdkNames;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connects this package with java.base. This class contains the access to the JDK that the agent
 * needs whenever a program starts; {@code JdkAccess} contains the access that only simulations
 * need.
 */
public final class JavaBase {
    private static @Nullable JavaBaseAccess connected;

    private JavaBase() {}

    /**
     * Holds the connection in a form that compilers treat as a constant, because each step of a
     * thread reads it several times.
     */
    private static final class Connected {
        static final JavaBaseAccess ACCESS = access();

        private Connected() {}
    }

    /**
     * Returns the classes used by the hooks in those classes of the JDK that are patched when the
     * agent starts. The returned classes are loaded first, because loading them may call such
     * hooks.
     */
    static List<Class<?>> calledEarly() {
        return List.of(
                ClockHooks.class,
                RandomHooks.class,
                ThreadHooks.class,
                UnsupportedHooks.class,
                ThreadViewHooks.class,
                SpuriousWakeupHooks.class,
                MonitorUnblocker.class,
                CurrentRuntime.class);
    }

    /**
     * Opens packages of java.base to the simulation, and defines the classes through which the JDK
     * calls hooks.
     *
     * @param instrumentation opens the packages
     * @param hooks the classes to define
     * @throws ReflectiveOperationException if the JDK refuses to open a package or to define a
     *     class
     */
    public static void open(Instrumentation instrumentation, HookBridge hooks)
            throws ReflectiveOperationException {
        Set<Module> us = Set.of(JavaBase.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of(
                        "java.lang",
                        us,
                        "java.util",
                        us,
                        "java.util.concurrent",
                        us,
                        "java.util.concurrent.locks",
                        us,
                        JdkNames.MISC_PACKAGE,
                        us,
                        JdkNames.VM_PACKAGE,
                        us),
                Set.of(),
                Map.of());
        MethodHandles.Lookup here = MethodHandles.lookup();
        hooks.define(MethodHandles.privateLookupIn(Thread.class, here));
        for (Class<?> type : calledEarly()) {
            here.ensureInitialized(type);
        }
        // Also loads the classes that are needed to find the current simulation.
        CurrentRuntime.isPresent();
    }

    /**
     * Called by the initializer of the class in this package that extends the class in java.base.
     */
    static void connect(JavaBaseAccess hooked) {
        connected = hooked;
    }

    static @Nullable Thread currentCarrier() {
        return connected == null ? null : Connected.ACCESS.currentCarrier();
    }

    static long nanoTimeAdjustment(long offsetInSeconds) {
        return Connected.ACCESS.realNanoTimeAdjustment(offsetInSeconds);
    }

    static void park() {
        Connected.ACCESS.parkCurrent();
    }

    private static JavaBaseAccess access() {
        JavaBaseAccess hooked = connected;
        if (hooked == null) {
            throw new IllegalStateException("called before the hooks were installed");
        }
        return hooked;
    }
}
