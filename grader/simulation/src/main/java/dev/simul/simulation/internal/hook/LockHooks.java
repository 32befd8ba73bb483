package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import org.jspecify.annotations.Nullable;

/** Hooks for locks, permits, waiting on futures, and signals. */
public final class LockHooks {
    private LockHooks() {}

    /**
     * Called after an attempt to acquire permits; {@code left} is negative if the attempt failed.
     */
    public static void onPermitAcquire(int left, Object semaphore) {
        onTryAcquire(left >= 0, semaphore);
    }

    /**
     * Called after an attempt to acquire a shared lock; {@code number} is negative if the attempt
     * failed.
     */
    public static void onSharedAcquire(long number, Object lock) {
        onTryAcquire(number >= 0, lock);
    }

    /**
     * Called after an attempt to acquire a stamped lock; {@code stamp} is 0 if the attempt failed.
     */
    public static void onStampedAcquire(long stamp, Object lock) {
        onTryAcquire(stamp != 0, lock);
    }

    /** Called after an attempt to acquire a lock. */
    public static void onTryAcquire(boolean acquired, Object lock) {
        RuntimeDelegate runtime = acquired ? CurrentRuntime.get() : null;
        if (runtime != null) {
            runtime.locks().acquired(lock);
        }
    }

    /** Called before a lock or a permit is released. */
    public static void onLockRelease(Object lock) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.locks().released(lock);
        }
    }

    /** Called before a wait for a CompletableFuture. */
    public static void onFutureWait(Object future) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.locks().onFutureWait(future);
        }
    }

    /** Called before a thread runs a task that completes a CompletableFuture. */
    public static void onFutureTask(Object task) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.locks().onFutureTask(task);
        }
    }

    /** Replaces {@code Object.notify}: the schedule decides which waiting thread is woken. */
    public static void notify(Object monitor, int site) {
        onSignal(monitor, site);
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null || !Thread.holdsLock(monitor)) {
            monitor.notify();
        } else {
            runtime.locks().wakeOne(monitor);
        }
    }

    /** Replaces {@code Object.notifyAll}. */
    public static void notifyAll(Object monitor, int site) {
        onSignal(monitor, site);
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && Thread.holdsLock(monitor)) {
            runtime.locks().wakeAll(monitor);
        } else {
            monitor.notifyAll();
        }
    }

    /** Called before {@code signal} and {@code signalAll}. */
    public static void onSignal(@Nullable Object target, int site) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && target != null) {
            runtime.locks().onSignal(target, site);
        }
    }
}
