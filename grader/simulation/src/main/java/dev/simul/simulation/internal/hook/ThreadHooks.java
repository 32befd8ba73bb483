package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.ContinuationTask;
import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import java.util.concurrent.Executor;
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

    /**
     * Called on entry to {@code Thread.dispatchUncaughtException}. Returns true if the thread is
     * part of a simulation, and its handler has been called. An exception that the handler throws
     * is ignored, as the JVM does.
     */
    public static boolean onUncaughtException(Thread thread, Throwable failure) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null) {
            return false;
        }
        Thread original = originalOf(thread);
        Thread seen = original == null ? thread : original;
        try {
            Thread.UncaughtExceptionHandler handler = seen.getUncaughtExceptionHandler();
            runtime.threads().onUncaughtException(thread, failure, isOfProgram(handler));
            handler.uncaughtException(seen, failure);
        } catch (Throwable ignored) {
            // The thread terminates.
        }
        return true;
    }

    private static boolean isOfProgram(Thread.UncaughtExceptionHandler handler) {
        return handler.getClass() != ThreadGroup.class
                || Thread.getDefaultUncaughtExceptionHandler() != null;
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
        return taskOf(thread) == null ? null : JdkAccess.stackOf(thread);
    }

    /**
     * Called on entry to {@code VirtualThread.submit}, which would pass a step to a fork-join pool
     * as a task of the pool. Returns true if the step belongs to a simulation, whose scheduler then
     * has received it.
     */
    public static boolean submitStep(Executor scheduler, Runnable step) {
        if (!(step instanceof ContinuationTask)) {
            return false;
        }
        scheduler.execute(step);
        return true;
    }

    /**
     * Called on entry to {@code VirtualThread.unpark}. Returns true if the thread's simulation
     * unparks it.
     */
    public static boolean onUnpark(Thread thread) {
        ContinuationTask task = taskOf(thread);
        return task != null && task.unpark();
    }

    /** Returns the task of a thread of any simulation, or null if the thread is not simulated. */
    private static @Nullable ContinuationTask taskOf(Thread thread) {
        return thread.isVirtual()
                        && JdkAccess.isFound()
                        && JdkAccess.taskOf(thread) instanceof ContinuationTask simulated
                ? simulated
                : null;
    }

    /**
     * Called before a virtual thread terminates. Notifies the threads that joined it, or that
     * joined its platform thread. The JDK would do so on the carrier, and enter the monitor there.
     *
     * <p>No thread that is notified here can run before the calling thread has terminated, because
     * the calling thread does not wait again.
     */
    public static void onTermination() {
        if (!isInSimulation()) {
            return;
        }
        Thread self = Thread.currentThread();
        Thread original = originalOf(self);
        if (VirtualThreadState.notifiesAtEnd(self)) {
            synchronized (self) {
                VirtualThreadState.setNotified(self);
                notifyJoined(original);
                self.notifyAll();
            }
        } else {
            notifyJoined(original);
        }
    }

    private static void notifyJoined(@Nullable Thread platform) {
        if (platform != null) {
            synchronized (platform) {
                platform.notifyAll();
            }
        }
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

    /**
     * Returns the virtual thread to unpark in place of a platform thread, or null if there is none.
     */
    public static @Nullable Thread shadowToUnpark(@Nullable Thread thread) {
        if (thread == null || thread.isVirtual() || thread instanceof Carrier) {
            return null;
        }
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? null : runtime.platformThreads().shadowToUnpark(thread);
    }

    /** Called before a park that would block the carrier. */
    public static void onPinnedPark(boolean timed) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.unsupported().refusePinned(timed);
        }
    }

    /** Called on entry to {@code Object.wait}. */
    public static void onObjectWait(Object monitor, long millis) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.threads().onObjectWait(monitor, millis);
        }
    }

    /** Called when {@code Object.wait} returns normally. */
    public static void onObjectWaitReturn() throws InterruptedException {
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
