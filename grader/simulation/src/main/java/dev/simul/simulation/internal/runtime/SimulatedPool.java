package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.thread.CompensatingPool;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.LockSupport;

/**
 * The workers of one {@code ForkJoinPool} inside a simulation. As in the JDK, the number of running
 * workers is limited to the parallelism of the pool, and one more worker may run for each worker
 * that is blocked in a join or a managed blocker. A worker terminates when there are no tasks, so
 * an idle pool has no threads.
 */
final class SimulatedPool implements CompensatingPool {
    private final VirtualThreads virtualThreads;
    private final VirtualClock clock;
    private final SimulatedPools pools;
    private final String name;
    private final int parallelism;
    private final ArrayDeque<ForkJoinTask<?>> tasks = new ArrayDeque<>();
    private final Set<Thread> workers = new LinkedHashSet<>();
    private final List<Thread> awaitingIdle = new ArrayList<>();
    private int compensated;
    private int named;

    SimulatedPool(
            VirtualThreads virtualThreads,
            VirtualClock clock,
            SimulatedPools pools,
            String name,
            int parallelism) {
        this.virtualThreads = virtualThreads;
        this.clock = clock;
        this.pools = pools;
        this.name = name;
        this.parallelism = parallelism;
    }

    int parallelism() {
        return parallelism;
    }

    void submit(ForkJoinTask<?> task) {
        pools.onSubmit(task);
        tasks.add(task);
        startWorkerIfNeeded();
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
        if (!tasks.isEmpty() && workers.size() - compensated < parallelism) {
            workers.add(virtualThreads.startWorker(this, name + "-worker-" + ++named, this::work));
        }
    }

    private void work() {
        try {
            for (ForkJoinTask<?> task = tasks.poll(); task != null; task = tasks.poll()) {
                pools.run(task);
                if (workers.size() - compensated > parallelism) {
                    break;
                }
            }
        } finally {
            workers.remove(Thread.currentThread());
            startWorkerIfNeeded();
            if (isIdle()) {
                awaitingIdle.forEach(LockSupport::unpark);
                awaitingIdle.clear();
            }
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
            long left = nanos - (clock.now() - from);
            if (left <= 0) {
                return false;
            }
            awaitingIdle.add(Thread.currentThread());
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, left);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    void shutdownNow() {
        for (ForkJoinTask<?> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.cancel(false);
        }
        List.copyOf(workers).forEach(Thread::interrupt);
    }
}
