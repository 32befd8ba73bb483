package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.loop.SimulationLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.LockSupport;

/**
 * The workers of one {@code ForkJoinPool} inside a simulation: as many as its parallelism, and one
 * more for each that waits for something the pool can see, as in the JDK. A worker ends when there
 * is no task, so that an idle pool is no thread left running.
 */
public final class SimulatedPool {
    private final SimulationLoop engine;
    private final SimulatedPools pools;
    private final String name;
    private final int parallelism;
    private final ArrayDeque<ForkJoinTask<?>> tasks = new ArrayDeque<>();
    private final Set<Thread> workers = new LinkedHashSet<>();
    private final List<Thread> awaitingIdle = new ArrayList<>();
    private int compensated;
    private int named;

    SimulatedPool(SimulationLoop engine, SimulatedPools pools, String name, int parallelism) {
        this.engine = engine;
        this.pools = pools;
        this.name = name;
        this.parallelism = parallelism;
    }

    int parallelism() {
        return parallelism;
    }

    void submit(ForkJoinTask<?> task) {
        pools.releases(task);
        tasks.add(task);
        startWorkerIfNeeded();
    }

    /** Lets one more worker run while one of them waits. */
    public void compensate() {
        compensated++;
        startWorkerIfNeeded();
    }

    public void compensateNoMore() {
        compensated--;
    }

    private void startWorkerIfNeeded() {
        if (!tasks.isEmpty() && workers.size() - compensated < parallelism) {
            workers.add(
                    engine.threads().startWorker(this, name + "-worker-" + ++named, this::work));
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

    /** Waits until there is nothing to do; false when the time, in nanoseconds, is over before. */
    boolean awaitIdle(long nanos) throws InterruptedException {
        long from = engine.clock().now();
        while (!isIdle()) {
            long left = nanos - (engine.clock().now() - from);
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
