package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.thread.CompensatingPool;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one {@code ForkJoinPool} inside a simulation. As in the JDK, the number of running
 * workers is limited to the parallelism of the pool, and one more worker may run for each worker
 * that is blocked in a join or a managed blocker. A worker terminates when there are no tasks, so
 * an idle pool has no threads.
 *
 * <p>Each worker is a virtual thread. It asks the factory of the pool for a thread, and then runs
 * the code of that thread in its place.
 */
final class SimulatedPool implements CompensatingPool {
    private final ForkJoinPool pool;
    private final VirtualThreads virtualThreads;
    private final VirtualClock clock;
    private final SimulatedPools pools;
    private final String name;
    private final TaskQueue tasks = new TaskQueue();

    /** The index of each worker. */
    private final Map<Thread, Integer> workers = new LinkedHashMap<>();

    private final BitSet indexes = new BitSet();
    private final List<Thread> awaitingIdle = new ArrayList<>();

    /** The workers that wait for tasks or for quiescence. */
    private final List<Thread> awaitingTasks = new ArrayList<>();

    private int compensated;
    private int named;
    private int helping;
    private long quiescences;
    private boolean stopped;
    private long steals;

    SimulatedPool(
            ForkJoinPool pool,
            VirtualThreads virtualThreads,
            VirtualClock clock,
            SimulatedPools pools,
            String name) {
        this.pool = pool;
        this.virtualThreads = virtualThreads;
        this.clock = clock;
        this.pools = pools;
        this.name = name;
    }

    ForkJoinPool pool() {
        return pool;
    }

    TaskQueue tasks() {
        return tasks;
    }

    int parallelism() {
        return pools.parallelism(pool);
    }

    void submit(ForkJoinTask<?> task) {
        Thread submitter = Thread.currentThread();
        submit(task, submitter, workers.containsKey(submitter));
    }

    /** Submits a task as if the running thread were not a worker of this pool. */
    void submitExternally(ForkJoinTask<?> task) {
        submit(task, null, false);
    }

    private void submit(ForkJoinTask<?> task, @Nullable Thread owner, boolean forked) {
        pools.onSubmit(task);
        tasks.add(task, owner, forked);
        startWorkerIfNeeded();
        wake(awaitingTasks);
    }

    @Override
    public void compensate() {
        compensated++;
        startWorkerIfNeeded();
    }

    @Override
    public void endCompensation() {
        compensated--;
    }

    private void startWorkerIfNeeded() {
        if (!tasks.isEmpty() && workers.size() - compensated < parallelism()) {
            int index = indexes.nextClearBit(0);
            indexes.set(index);
            Thread worker =
                    virtualThreads.newWorker(this, name + "-worker-" + ++named, this::startAndWork);
            workers.put(worker, index);
            worker.start();
        }
    }

    private void startAndWork() {
        boolean created = false;
        try {
            ForkJoinWorkerThread worker = pool.getFactory().newThread(pool);
            if (worker != null) {
                created = true;
                pools.runAs(worker);
            }
        } finally {
            Integer index = workers.remove(Thread.currentThread());
            if (index != null) {
                indexes.clear(index);
            }
            if (created) {
                startWorkerIfNeeded();
            }
            wake(awaitingTasks);
            if (isIdle()) {
                wake(awaitingIdle);
            }
        }
    }

    /** Runs tasks on the running thread, a worker of this pool, until there are none. */
    void work() {
        while (!tasks.isEmpty() && workers.size() - compensated <= parallelism()) {
            runNext();
        }
    }

    private void runNext() {
        ForkJoinTask<?> task = tasks.poll();
        if (task != null) {
            steals++;
            pools.run(task);
        }
    }

    /**
     * Returns the next of the tasks that the running thread has forked: the latest one, or the
     * oldest one if the pool is in async mode.
     *
     * @param remove whether to remove the task
     * @return the task, or null if there is none
     */
    @Nullable ForkJoinTask<?> nextLocalTask(boolean remove) {
        Thread owner = Thread.currentThread();
        return pool.getAsyncMode() ? tasks.oldestOf(owner, remove) : tasks.latestOf(owner, remove);
    }

    private static void wake(List<Thread> waiting) {
        if (!waiting.isEmpty()) {
            List<Thread> awakened = List.copyOf(waiting);
            waiting.clear();
            awakened.forEach(LockSupport::unpark);
        }
    }

    boolean isIdle() {
        return tasks.isEmpty() && workers.isEmpty();
    }

    /**
     * Waits until the pool is idle.
     *
     * @param nanos the maximum time in nanoseconds; {@code Long.MAX_VALUE} waits for ever
     * @return false if the time expires first
     * @throws InterruptedException if the running thread is interrupted
     */
    boolean awaitIdle(long nanos) throws InterruptedException {
        long from = clock.now();
        while (!isIdle()) {
            if (!park(awaitingIdle, from, nanos)) {
                return false;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    /**
     * Waits until no task is queued and all workers wait for tasks. A worker of this pool runs
     * tasks meanwhile. An interrupt does not end this wait.
     *
     * @param nanos the maximum time in nanoseconds; {@code Long.MAX_VALUE} waits for ever
     * @return false if the time expires first
     */
    boolean awaitQuiescence(long nanos) {
        boolean helps = workers.containsKey(Thread.currentThread());
        boolean interrupted = false;
        boolean expired = false;
        long from = clock.now();
        long before = quiescences;
        while (!expired && quiescences == before && !isQuiescentBut(helps)) {
            if (helps && !tasks.isEmpty()) {
                runNext();
            } else {
                expired = !(helps ? parkAsHelper(from, nanos) : park(awaitingIdle, from, nanos));
                interrupted |= Thread.interrupted();
            }
        }
        if (helps && !expired && quiescences == before) {
            // The others may return too, even if this worker has continued before they run.
            quiescences++;
            wake(awaitingTasks);
            wake(awaitingIdle);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !expired;
    }

    boolean isQuiescent() {
        return isQuiescentBut(false);
    }

    /** Returns whether the pool is quiescent; a worker that asks for itself does not count. */
    private boolean isQuiescentBut(boolean oneWorker) {
        return tasks.isEmpty() && workers.size() == helping + (oneWorker ? 1 : 0);
    }

    private boolean parkAsHelper(long from, long nanos) {
        helping++;
        try {
            return park(awaitingTasks, from, nanos);
        } finally {
            helping--;
        }
    }

    /** Parks until the threads in a list are woken; returns false if the time has expired. */
    private boolean park(List<Thread> waiting, long from, long nanos) {
        long left = nanos - (clock.now() - from);
        if (left <= 0) {
            return false;
        }
        waiting.add(Thread.currentThread());
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, left);
        }
        waiting.remove(Thread.currentThread());
        return true;
    }

    void shutdownNow() {
        stopped = true;
        for (ForkJoinTask<?> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.cancel(false);
        }
        List.copyOf(workers.keySet()).forEach(Thread::interrupt);
        wake(awaitingTasks);
    }

    boolean isStopped() {
        return stopped;
    }

    int size() {
        return workers.size();
    }

    /** Returns the number of workers that are not blocked in a join or a managed blocker. */
    int running() {
        return Math.max(0, workers.size() - compensated);
    }

    /** Returns the number of workers that are not waiting for tasks. */
    int active() {
        return workers.size() - helping;
    }

    /** Returns the number of tasks that workers have run. */
    long steals() {
        return steals;
    }

    /** Returns the index of a worker, or 0 if the thread is not a worker of this pool. */
    int indexOf(@Nullable Thread worker) {
        return workers.getOrDefault(worker, 0);
    }
}
