package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.delegate.AccessListener;
import dev.simul.simulation.internal.delegate.PoolDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.loop.DelayedActions;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** Runs the tasks of every {@code ForkJoinPool} that is used in a simulation. */
final class SimulatedPools implements PoolDelegate {
    /** The number of parts that {@code AbstractTask} of the JDK creates. */
    private static final int PARTS_PER_WORKER = 4;

    private final VirtualThreads virtualThreads;
    private final VirtualClock clock;
    private final RunningThread running;
    private final DelayedActions delayed;
    private final AccessListener accesses;
    private final int processors;
    private final IdentityHashMap<ForkJoinPool, SimulatedPool> pools = new IdentityHashMap<>();

    SimulatedPools(SimulationAssembly<?> parts, int processors) {
        this.virtualThreads = parts.virtualThreads;
        this.clock = parts.clock;
        this.running = parts.running;
        this.delayed = parts.delayed;
        this.accesses = Objects.requireNonNullElse(parts.accesses, AccessListener.NONE);
        this.processors = processors;
    }

    private SimulatedPool simulated(ForkJoinPool pool) {
        return pools.computeIfAbsent(
                pool,
                seen ->
                        new SimulatedPool(
                                virtualThreads,
                                clock,
                                this,
                                seen == ForkJoinPool.commonPool() ? "common-pool" : "fork-join",
                                parallelism(seen)));
    }

    /** Returns the pool of the running worker, or the common pool for any other thread. */
    private SimulatedPool ofRunning() {
        SimulatedThread self = running.get();
        return self != null && self.pool instanceof SimulatedPool own
                ? own
                : simulated(ForkJoinPool.commonPool());
    }

    @Override
    public int parallelism(ForkJoinPool pool) {
        return pool == ForkJoinPool.commonPool() ? processors : JdkAccess.parallelismOf(pool);
    }

    @Override
    public int leafTarget() {
        return PARTS_PER_WORKER * ofRunning().parallelism();
    }

    @Override
    public boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown() || JdkAccess.isSchedulerOfJdk(pool)) {
            return false;
        }
        simulated(pool).submit(task);
        return true;
    }

    @Override
    public void fork(ForkJoinTask<?> task) {
        ofRunning().submit(task);
    }

    @Override
    public boolean schedule(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown()) {
            return false;
        }
        Runnable action =
                JdkAccess.isImmediate(task)
                        ? () -> virtualThreads.builder("timer").start(() -> run(task))
                        : () -> simulated(pool).submit(task);
        onSubmit(task);
        var _ = delayed.schedule(((Delayed) task).getDelay(TimeUnit.NANOSECONDS), action, task);
        return true;
    }

    /** Records that all previous actions of the running thread happen before the task runs. */
    void onSubmit(ForkJoinTask<?> task) {
        accesses.onRelease(task);
    }

    /** Runs a task of a pool on the running thread. */
    void run(ForkJoinTask<?> task) {
        accesses.onAcquire(task);
        JdkAccess.execute(task);
        accesses.onRelease(task);
        accesses.onTaskDone();
    }

    @Override
    public boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException {
        SimulatedPool known = pools.get(pool);
        return known == null || known.awaitIdle(nanos);
    }

    @Override
    public boolean isBusy(ForkJoinPool pool) {
        SimulatedPool known = pools.get(pool);
        return known != null && !known.isIdle();
    }

    @Override
    public void shutdownNow(ForkJoinPool pool) {
        SimulatedPool known = pools.get(pool);
        if (known != null) {
            known.shutdownNow();
        }
    }
}
