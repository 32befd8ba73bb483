package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.jdk25.Jdk25;
import org.jspecify.annotations.Nullable;

/** Hooks for the methods of virtual threads and of platform threads. */
public final class ThreadHooks {
    private ThreadHooks() {}

    /** Returns whether the calling thread is part of a simulation. */
    public static boolean isInSimulation() {
        return CurrentRuntime.isPresent();
    }

    /** Replaces {@code Thread.currentThread}. Returns a platform thread rather than its shadow. */
    public static Thread currentThread() {
        Thread current = Thread.currentThread();
        Thread original = current.isVirtual() ? originalOf(current) : null;
        return original == null ? current : original;
    }

    /** Replaces the JVM's list of platform threads. */
    public static Thread[] platformThreads() {
        return CurrentRuntime.require().platformThreads().alive();
    }

    /**
     * Called when a virtual thread is created.
     *
     * @param task the task that the thread would submit to its scheduler for each step
     * @param thread the thread
     * @return the task that the thread submits instead
     */
    public static Runnable registerThread(Runnable task, Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? task : runtime.threads().register(thread);
    }

    /** Called on entry to {@code Thread.dispatchUncaughtException}. */
    public static void onUncaughtException(Thread thread, Throwable failure) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onUncaughtException(thread, failure);
        }
    }

    /** Called on entry to {@code VirtualThread.sleepNanos}. Returns true if the thread slept. */
    public static boolean sleep(long nanos) throws InterruptedException {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.threads().sleep(nanos);
    }

    /** Called on entry to {@code VirtualThread.parkNanos}. Returns true if the thread parked. */
    public static boolean parkNanos(long nanos) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.threads().park(nanos);
    }

    /**
     * Called on entry to {@code VirtualThread.threadState}. Returns null if the JDK itself knows
     * the state.
     */
    public static Thread.@Nullable State threadState(Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? null : runtime.threads().stateOf(thread);
    }

    /**
     * Called on entry to {@code VirtualThread.asyncGetStackTrace}, which would submit a runnable
     * thread to its scheduler once more. Returns null if the JDK can read the stack.
     */
    public static StackTraceElement @Nullable [] stackTrace(Thread thread) {
        return TransitionHooks.taskOf(thread) == null ? null : Jdk25.stackOf(thread);
    }

    /**
     * Called on entry to {@code Thread.start}. Returns true if the simulation started the thread.
     */
    public static boolean startPlatformThread(Thread thread) {
        return startInContainer(thread, null);
    }

    /**
     * Called on entry to {@code Thread.start} with a container of threads. Returns true if the
     * simulation started the thread.
     */
    public static boolean startInContainer(Thread thread, @Nullable Object container) {
        if (thread.isVirtual()) {
            return false;
        }
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.platformThreads().start(thread, container);
    }

    /** Called on entry to {@code VirtualThread.interrupt}. */
    public static void onInterrupt(Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onInterrupt(thread);
        }
    }

    /** Called on entry to {@code VirtualThread.start}. */
    public static void onVirtualStart(Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onVirtualStart(thread);
        }
    }

    /** Returns the platform thread whose shadow a virtual thread is, or null if there is none. */
    public static @Nullable Thread originalOf(@Nullable Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null || thread == null
                ? null
                : runtime.platformThreads().originalOf(thread);
    }

    /**
     * Returns the virtual thread that runs on behalf of a platform thread, or null if there is
     * none.
     */
    public static @Nullable Thread shadowOf(@Nullable Thread thread) {
        if (thread == null || thread.isVirtual() || thread instanceof Carrier) {
            return null;
        }
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? null : runtime.platformThreads().shadowOf(thread);
    }

    /** Called before a park that would block the carrier. */
    public static void onPinnedPark(boolean timed) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.unsupported().refusePinned(timed);
        }
    }

    /** Called on entry to {@code Object.wait}. */
    public static void onObjectWait(Object monitor) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onObjectWait(monitor);
        }
    }

    /** Called when {@code Object.wait} returns normally. */
    public static void onObjectWaitReturn() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onObjectWaitReturn();
        }
    }

    /** Called when the JVM's unblocker begins to return a thread that waited for a monitor. */
    public static void onUnblockBegin() {
        MonitorUnblocker.begin();
    }

    /** Called when the unblocker has returned the thread to its scheduler. */
    public static void onUnblockEnd() {
        MonitorUnblocker.end();
    }
}
