package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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

    /**
     * Called on entry to {@code ForkJoinPool.externalSubmit}. Returns true if the task was
     * accepted.
     */
    public static boolean submitExternally(ForkJoinPool pool, @Nullable ForkJoinTask<?> task) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && task != null && runtime.pools().submitExternally(pool, task);
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
        return CurrentRuntime.require().pools().awaitQuiescence(pool, unit.toNanos(timeout));
    }

    /**
     * Called on entry to {@code ForkJoinTask.helpQuiesce}. Returns true if the pool is quiescent.
     */
    public static boolean helpQuiesce() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime != null && runtime.pools().awaitQuiescence(null, Long.MAX_VALUE);
    }

    /** Replaces {@code ForkJoinPool.isQuiescent}. */
    public static boolean isQuiescent(ForkJoinPool pool) {
        return CurrentRuntime.require().pools().isQuiescent(pool);
    }

    /**
     * Called on entry to {@code ForkJoinPool.runWorker}. Returns true if the running thread was a
     * worker of the simulation and has found no more tasks.
     */
    public static boolean runWorker() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null) {
            return false;
        }
        runtime.pools().work();
        return true;
    }

    /**
     * Called on entry to {@code ForkJoinPool.deregisterWorker}. Returns true if the running thread
     * was a worker of the simulation.
     *
     * @param failure the exception with which the worker ends, which is thrown again, or null
     */
    public static boolean endWorker(@Nullable Throwable failure) {
        if (!CurrentRuntime.isPresent()) {
            return false;
        }
        if (failure != null) {
            throw PoolHooks.<RuntimeException>unchecked(failure);
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /**
     * Returns the time at which a wait ends, where the JDK would set the lowest bit of it, because
     * 0 means that the wait has no end. The time of a simulation is never 0.
     */
    public static long deadline(long nanos, long bit) {
        return CurrentRuntime.isPresent() ? nanos : nanos | bit;
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

    /**
     * Called on entry to {@code ForkJoinPool.close}. As in the JDK, an interrupt cancels all tasks,
     * but does not end the wait for them.
     */
    public static void onPoolClose(ForkJoinPool pool) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null || pool == ForkJoinPool.commonPool()) {
            return;
        }
        pool.shutdown();
        boolean interrupted = false;
        while (runtime.pools().isBusy(pool)) {
            try {
                runtime.pools().awaitIdle(pool, Long.MAX_VALUE);
            } catch (InterruptedException again) {
                interrupted = true;
                pool.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
