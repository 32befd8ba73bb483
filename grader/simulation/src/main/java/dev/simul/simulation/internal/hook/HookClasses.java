package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.ContinuationTask;
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
                    RandomHooks.class,
                    ThreadHooks.class,
                    TransitionHooks.class,
                    UnsupportedHooks.class);

    private HookClasses() {}

    /**
     * Loads every class that a hook needs when it is called outside a simulation.
     *
     * @throws IllegalAccessException never: all classes are in this package
     */
    public static void load() throws IllegalAccessException {
        MethodHandles.Lookup here = MethodHandles.lookup();
        for (Class<?> type : ALL) {
            here.ensureInitialized(type);
        }
        here.ensureInitialized(MonitorUnblocker.class);
        here.ensureInitialized(ContinuationTask.class);
        CurrentRuntime.isPresent();
    }
}
