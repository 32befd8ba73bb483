package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.PoolDelegate;
import dev.simul.simulation.internal.delegate.PoolDelegate.Count;
import java.util.Collection;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/** Hooks for methods that show or remove what a fork-join pool contains. */
public final class PoolViewHooks {
    private PoolViewHooks() {}

    private static PoolDelegate pools() {
        return CurrentRuntime.require().pools();
    }

    /** Replaces {@code ForkJoinTask.getPool}. */
    public static @Nullable ForkJoinPool poolOfRunning() {
        return pools().poolOfRunning();
    }

    /** Replaces {@code ForkJoinTask.inForkJoinPool}. */
    public static boolean isRunningInPool() {
        return pools().poolOfRunning() != null;
    }

    /** Replaces {@code ForkJoinTask.getQueuedTaskCount}. */
    public static int queuedTasksOfRunning() {
        return pools().queuedTasksOfRunning();
    }

    /** Replaces {@code ForkJoinTask.getSurplusQueuedTaskCount}. */
    public static int surplusOfRunning() {
        return pools().surplusOfRunning();
    }

    /** Replaces {@code ForkJoinTask.tryUnfork}. */
    public static boolean unfork(ForkJoinTask<?> task) {
        return pools().unfork(task);
    }

    /** Replaces {@code ForkJoinTask.peekNextLocalTask}. */
    public static @Nullable ForkJoinTask<?> peekLocalTask() {
        return pools().nextLocalTask(false);
    }

    /** Replaces {@code ForkJoinTask.pollNextLocalTask}. */
    public static @Nullable ForkJoinTask<?> pollLocalTask() {
        return pools().nextLocalTask(true);
    }

    /** Replaces {@code ForkJoinTask.pollTask}. */
    public static @Nullable ForkJoinTask<?> pollTask() {
        return pools().nextTask();
    }

    /** Replaces {@code ForkJoinTask.pollSubmission}. */
    public static @Nullable ForkJoinTask<?> pollSubmission() {
        ForkJoinPool pool = pools().poolOfRunning();
        return pool == null ? null : pools().nextSubmission(pool);
    }

    /** Replaces {@code ForkJoinPool.pollSubmission}. */
    public static @Nullable ForkJoinTask<?> pollSubmissionOf(ForkJoinPool pool) {
        return pools().nextSubmission(pool);
    }

    /** Replaces {@code ForkJoinPool.drainTasksTo}. */
    public static int drainTasks(ForkJoinPool pool, Collection<ForkJoinTask<?>> drained) {
        int before = drained.size();
        pools().drain(pool, drained);
        return drained.size() - before;
    }

    /** Replaces {@code ForkJoinWorkerThread.getPoolIndex}. */
    public static int workerIndex(ForkJoinWorkerThread worker) {
        return pools().indexOf(worker);
    }

    /** Replaces {@code ForkJoinWorkerThread.getQueuedTaskCount}. */
    public static int queuedTasksOfWorker(ForkJoinWorkerThread worker) {
        return pools().queuedTasksOf(worker);
    }

    /** Replaces {@code ForkJoinPool.getPoolSize}. */
    public static int poolSize(ForkJoinPool pool) {
        return (int) pools().count(pool, Count.WORKERS);
    }

    /** Replaces {@code ForkJoinPool.getRunningThreadCount}. */
    public static int runningWorkers(ForkJoinPool pool) {
        return (int) pools().count(pool, Count.RUNNING_WORKERS);
    }

    /** Replaces {@code ForkJoinPool.getActiveThreadCount}. */
    public static int activeWorkers(ForkJoinPool pool) {
        return (int) pools().count(pool, Count.ACTIVE_WORKERS);
    }

    /** Replaces {@code ForkJoinPool.getStealCount}. */
    public static long steals(ForkJoinPool pool) {
        return pools().count(pool, Count.STEALS);
    }

    /** Replaces {@code ForkJoinPool.getQueuedTaskCount}. */
    public static long queuedTasks(ForkJoinPool pool) {
        return pools().count(pool, Count.FORKED_TASKS);
    }

    /** Replaces {@code ForkJoinPool.getQueuedSubmissionCount}. */
    public static int queuedSubmissions(ForkJoinPool pool) {
        return (int) pools().count(pool, Count.SUBMITTED_TASKS);
    }

    /** Replaces {@code ForkJoinPool.hasQueuedSubmissions}. */
    public static boolean hasQueuedSubmissions(ForkJoinPool pool) {
        return pools().count(pool, Count.SUBMITTED_TASKS) > 0;
    }

    /** Replaces {@code ForkJoinPool.isTerminating}. */
    public static boolean isPoolStopping(ForkJoinPool pool) {
        return pools().isStopping(pool);
    }

    /** Replaces {@code ForkJoinPool.toString}. */
    public static String poolText(ForkJoinPool pool) {
        return pool.getClass().getName()
                + "@"
                + Integer.toHexString(pool.hashCode())
                + "["
                + stateOf(pool)
                + ", parallelism = "
                + pool.getParallelism()
                + ", size = "
                + poolSize(pool)
                + ", active = "
                + activeWorkers(pool)
                + ", running = "
                + runningWorkers(pool)
                + ", steals = "
                + steals(pool)
                + ", tasks = "
                + queuedTasks(pool)
                + ", submissions = "
                + queuedSubmissions(pool)
                + "]";
    }

    private static String stateOf(ForkJoinPool pool) {
        if (pool.isTerminated()) {
            return "Terminated";
        }
        if (pool.isTerminating()) {
            return "Terminating";
        }
        return pool.isShutdown() ? "Shutting down" : "Running";
    }
}
