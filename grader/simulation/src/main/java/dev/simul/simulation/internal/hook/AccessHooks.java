package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.jdk.BlockerInspector;
import org.jspecify.annotations.Nullable;

/**
 * Hooks that are woven into code under test, and hooks that report synchronization between its
 * threads.
 *
 * <p>A site is the number of a place in the code under test.
 */
public final class AccessHooks {
    private AccessHooks() {}

    /** Called at each method entry and each backward jump in code under test. */
    public static void countIteration() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.countIteration();
        }
    }

    /** Called before a field is accessed. If the field is static, the object is null. */
    public static void onField(@Nullable Object target, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onField(target, site);
        }
    }

    /** Called before an element of an array is accessed. */
    public static void onElement(@Nullable Object array, int index, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onElement(array, index, site);
        }
    }

    /**
     * Called before a method of the JDK is called. If the method is static, the receiver is null.
     */
    public static void onCall(@Nullable Object receiver, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onCall(receiver, site);
        }
    }

    /** Called before a call to a JDK method that reads or changes the argument. */
    public static void onArgument(@Nullable Object argument, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && argument != null) {
            runtime.accesses().onArgument(argument, site);
        }
    }

    /** Called when a method of the JDK has returned. */
    public static void onReturn(@Nullable Object result, @Nullable Object receiver, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && receiver != null) {
            Thread shadow =
                    receiver instanceof Thread platform
                            ? runtime.platformThreads().shadowOf(platform)
                            : null;
            runtime.accesses().onReturn(result, receiver, site, shadow == null ? receiver : shadow);
        }
    }

    /** Called before a monitor is entered. */
    public static void onSchedulingPoint(int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onSchedulingPoint(site);
        }
    }

    /** Called before a wait for a notification, which releases the monitor. */
    public static void beforeWait(@Nullable Object monitor) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && monitor != null) {
            runtime.accesses().onMonitorWait(monitor, true);
        }
    }

    /** Called after a wait for a notification, when the monitor has been acquired again. */
    public static void afterWait(@Nullable Object monitor) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && monitor != null) {
            runtime.accesses().onMonitorWait(monitor, false);
        }
    }

    /** Called when the initializer of a class begins, and when it ends. */
    public static void onInitializer(boolean begins) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onInitializer(begins);
        }
    }

    /**
     * Called when the running thread acquires an object, for example after it has entered a
     * monitor. The thread then sees what other threads did before they released the object.
     */
    public static void onAcquire(@Nullable Object object) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && object != null) {
            runtime.accesses().onAcquire(object);
        }
    }

    /**
     * Called when the running thread releases an object, for example before it exits a monitor.
     * Threads that acquire the object later see what the running thread did before the release.
     */
    public static void onRelease(@Nullable Object object) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && object != null) {
            runtime.accesses().onRelease(object);
        }
    }

    /** Called before a CompletableFuture is completed. */
    public static void onCompletion(Object future) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onCompletion(future);
        }
    }

    /** Called before a stage that depends on two CompletableFutures may run. */
    public static void onStageOfTwo(Object stage) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            onAcquire(BlockerInspector.sourceOf(stage));
            onAcquire(BlockerInspector.otherSourceOf(stage));
        }
    }

    /** Called before the results of tasks of a fork-join pool are combined. */
    public static void onCombine() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.accesses().onCombine();
        }
    }
}
