package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.PoolDelegate;
import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** Hooks for fork-join pools and their tasks. */
public final class PoolHooks {
    private PoolHooks() {}

    /**
     * Called on entry to {@code ForkJoinPool.poolSubmit}. Returns true if the task was accepted.
     */
    public static boolean submitTask(ForkJoinPool pool, ForkJoinTask<?> task) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.pools().submit(pool, task);
    }

    /** Called on entry to {@code ForkJoinTask.fork}. Returns true if the task was accepted. */
    public static boolean forkTask(ForkJoinTask<?> task) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null) {
            return false;
        }
        runtime.pools().fork(task);
        return true;
    }

    /**
     * Called on entry to {@code ForkJoinPool.scheduleDelayedTask}. Returns true if the task was
     * accepted.
     */
    public static boolean scheduleTask(ForkJoinPool pool, ForkJoinTask<?> task) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.pools().schedule(pool, task);
    }

    /**
     * Called on entry to {@code ForkJoinPool.awaitTermination}. Returns true if the pool is still
     * busy when the timeout expires.
     */
    public static boolean isBusyAfter(ForkJoinPool pool, long timeout, TimeUnit unit)
            throws InterruptedException {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && !runtime.pools().awaitIdle(pool, unit.toNanos(timeout));
    }

    /** Replaces {@code ForkJoinPool.awaitQuiescence}. */
    public static boolean awaitQuiescence(ForkJoinPool pool, long timeout, TimeUnit unit) {
        PoolDelegate pools = CurrentRuntime.require().pools();
        try {
            return pools.awaitIdle(pool, unit.toNanos(timeout));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !pools.isBusy(pool);
        }
    }

    /** Replaces {@code ForkJoinPool.isQuiescent}. */
    public static boolean isQuiescent(ForkJoinPool pool) {
        return !CurrentRuntime.require().pools().isBusy(pool);
    }

    /**
     * Called on entry to {@code ForkJoinPool.isTerminated}. Returns true if tasks are still
     * running.
     */
    public static boolean isPoolBusy(ForkJoinPool pool) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.pools().isBusy(pool);
    }

    /** Replaces {@code ForkJoinPool.getParallelism}. */
    public static int parallelism(ForkJoinPool pool) {
        return CurrentRuntime.require().pools().parallelism(pool);
    }

    /** Replaces the parallelism of the common pool. */
    public static int commonPoolParallelism() {
        return CurrentRuntime.require().processors();
    }

    /** Replaces {@code AbstractTask.getLeafTarget}, which depends on the class of the thread. */
    public static int leafTarget() {
        return CurrentRuntime.require().pools().leafTarget();
    }

    /** Called on entry to {@code ForkJoinPool.close}. */
    public static void onPoolClose(ForkJoinPool pool) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && pool != ForkJoinPool.commonPool()) {
            pool.shutdown();
            try {
                runtime.pools().awaitIdle(pool, Long.MAX_VALUE);
            } catch (InterruptedException interrupted) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Called on entry to {@code ForkJoinPool.shutdownNow}. */
    public static void onPoolShutdownNow(ForkJoinPool pool) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null && pool != ForkJoinPool.commonPool()) {
            runtime.pools().shutdownNow(pool);
        }
    }
}
