package dev.simul.simulation.internal.hook;

import java.lang.invoke.MethodHandles;
import java.util.List;

/** The classes whose public methods are hooks. */
public final class HookClasses {
    static final List<Class<?>> ALL =
            List.of(
                    AccessHooks.class,
                    ClockHooks.class,
                    LockHooks.class,
                    PoolHooks.class,
                    PoolViewHooks.class,
                    RandomHooks.class,
                    SpuriousWakeupHooks.class,
                    ThreadHooks.class,
                    ThreadViewHooks.class,
                    UnsupportedHooks.class);

    private HookClasses() {}

    /**
     * Initializes all hook classes, so that none is loaded inside a simulation.
     *
     * @throws IllegalAccessException never, because all hook classes are in this package
     */
    public static void initialize() throws IllegalAccessException {
        MethodHandles.Lookup here = MethodHandles.lookup();
        for (Class<?> type : ALL) {
            here.ensureInitialized(type);
        }
    }
}
