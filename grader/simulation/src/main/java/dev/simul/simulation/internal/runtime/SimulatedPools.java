package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.IdentityHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/**
 * Gives each {@code ForkJoinPool} that is used in a simulation workers, and hands them its tasks.
 */
final class SimulatedPools {
    /** As many as AbstractTask makes. */
    private static final int PARTS_A_WORKER = 4;

    private final SimulationLoop engine;
    private final int processors;
    private final IdentityHashMap<ForkJoinPool, SimulatedPool> pools = new IdentityHashMap<>();

    SimulatedPools(SimulationLoop engine, int processors) {
        this.engine = engine;
        this.processors = processors;
    }

    private SimulatedPool workersOf(ForkJoinPool pool) {
        return pools.computeIfAbsent(
                pool,
                seen ->
                        new SimulatedPool(
                                engine,
                                this,
                                seen == ForkJoinPool.commonPool() ? "common-pool" : "fork-join",
                                parallelism(seen)));
    }

    /** Returns the pool whose worker is running, or the one that serves all other threads. */
    private SimulatedPool ofRunning() {
        SimulatedThread running = engine.current();
        SimulatedPool own = running == null ? null : running.pool;
        return own == null ? workersOf(ForkJoinPool.commonPool()) : own;
    }

    int parallelism(ForkJoinPool pool) {
        return pool == ForkJoinPool.commonPool() ? processors : Jdk25.parallelismOf(pool);
    }

    /** Returns into how many parts the running thread cuts a parallel stream. */
    int leafTarget() {
        return PARTS_A_WORKER * ofRunning().parallelism();
    }

    /** Takes a task submitted to a pool; false where the pool itself must answer. */
    boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown() || Jdk25.isSchedulerOfJdk(pool)) {
            return false;
        }
        workersOf(pool).submit(task);
        return true;
    }

    /** Takes a task forked by the running thread. */
    void fork(ForkJoinTask<?> task) {
        ofRunning().submit(task);
    }

    /**
     * Takes a task that a pool is to run after a delay; false where the pool itself must answer.
     */
    boolean delay(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown()) {
            return false;
        }
        Runnable action =
                Jdk25.isImmediate(task)
                        ? () -> engine.threads().builder("timer").start(() -> run(task))
                        : () -> workersOf(pool).submit(task);
        releases(task);
        var _ =
                engine.timedWaits()
                        .setAlarm(((Delayed) task).getDelay(TimeUnit.NANOSECONDS), action, task);
        return true;
    }

    /** Marks that what the running thread did is seen by the one that runs a task. */
    void releases(ForkJoinTask<?> task) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onRelease(task);
        }
    }

    /** Runs a task that a pool was given, on the running thread. */
    void run(ForkJoinTask<?> task) {
        AccessMonitor watch = engine.watch();
        if (watch == null) {
            Jdk25.execute(task);
            return;
        }
        watch.onAcquire(task);
        Jdk25.execute(task);
        watch.onRelease(task);
        watch.onTaskDone();
    }

    /** Waits until a pool is idle; false when the time, in nanoseconds, is over before. */
    boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException {
        SimulatedPool workers = pools.get(pool);
        return workers == null || workers.awaitIdle(nanos);
    }

    boolean isBusy(ForkJoinPool pool) {
        SimulatedPool workers = pools.get(pool);
        return workers != null && !workers.isIdle();
    }

    /** Cancels what a pool has not begun and interrupts what it has. */
    void shutdownNow(ForkJoinPool pool) {
        SimulatedPool workers = pools.get(pool);
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
