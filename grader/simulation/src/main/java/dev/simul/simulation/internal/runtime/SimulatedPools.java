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
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the tasks of every {@code ForkJoinPool} that is used in a simulation. */
final class SimulatedPools implements PoolDelegate {
    /** The number of parts that {@code AbstractTask} of the JDK creates. */
    private static final int PARTS_PER_WORKER = 4;

    private final VirtualThreads virtualThreads;
    private final VirtualClock clock;
    private final RunningThread running;
    private final ShadowThreads platformThreads;
    private final DelayedActions delayed;
    private final AccessListener accesses;
    private final int processors;
    private final IdentityHashMap<ForkJoinPool, SimulatedPool> pools = new IdentityHashMap<>();

    SimulatedPools(SimulationAssembly<?> parts, ShadowThreads platformThreads, int processors) {
        this.platformThreads = platformThreads;
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
                                seen,
                                virtualThreads,
                                clock,
                                this,
                                seen == ForkJoinPool.commonPool() ? "common-pool" : "fork-join"));
    }

    /** Returns the pool of the running worker, or the common pool for any other thread. */
    private SimulatedPool ofRunning() {
        SimulatedPool own = ownOfRunning();
        return own == null ? simulated(ForkJoinPool.commonPool()) : own;
    }

    private @Nullable SimulatedPool ownOfRunning() {
        SimulatedThread self = running.get();
        return self != null && self.pool instanceof SimulatedPool own ? own : null;
    }

    @Override
    public @Nullable ForkJoinPool poolOfRunning() {
        SimulatedPool own = ownOfRunning();
        return own == null ? null : own.pool();
    }

    @Override
    public void work() {
        ofRunning().work();
    }

    /** Runs the code of a worker on the running thread. */
    void runAs(ForkJoinWorkerThread worker) {
        platformThreads.runAs(worker);
    }

    @Override
    public int indexOf(ForkJoinWorkerThread worker) {
        return simulated(worker.getPool()).indexOf(platformThreads.shadowOf(worker));
    }

    @Override
    public int queuedTasksOf(ForkJoinWorkerThread worker) {
        Thread shadow = platformThreads.shadowOf(worker);
        return shadow == null ? 0 : simulated(worker.getPool()).tasks().countOf(shadow);
    }

    @Override
    public int queuedTasksOfRunning() {
        return ofRunning().tasks().countOf(Thread.currentThread());
    }

    @Override
    public int surplusOfRunning() {
        SimulatedPool own = ownOfRunning();
        return own == null
                ? 0
                : own.tasks().countOf(Thread.currentThread())
                        - Math.max(0, own.parallelism() - own.active());
    }

    @Override
    public boolean unfork(ForkJoinTask<?> task) {
        return ofRunning().tasks().removeLatest(task, Thread.currentThread());
    }

    @Override
    public @Nullable ForkJoinTask<?> nextLocalTask(boolean remove) {
        SimulatedPool own = remove ? ownOfRunning() : ofRunning();
        return own == null ? null : own.nextLocalTask(remove);
    }

    @Override
    public @Nullable ForkJoinTask<?> nextTask() {
        SimulatedPool own = ownOfRunning();
        if (own == null) {
            return null;
        }
        ForkJoinTask<?> local = own.nextLocalTask(true);
        return local == null ? own.tasks().poll() : local;
    }

    @Override
    public @Nullable ForkJoinTask<?> nextSubmission(ForkJoinPool pool) {
        return simulated(pool).tasks().pollSubmission();
    }

    @Override
    public void drain(ForkJoinPool pool, Collection<ForkJoinTask<?>> to) {
        TaskQueue tasks = simulated(pool).tasks();
        for (ForkJoinTask<?> task = tasks.poll(); task != null; task = tasks.poll()) {
            to.add(task);
        }
    }

    @Override
    public long count(ForkJoinPool pool, Count what) {
        SimulatedPool known = pools.get(pool);
        if (known == null) {
            return 0;
        }
        return switch (what) {
            case WORKERS -> known.size();
            case RUNNING_WORKERS -> known.running();
            case ACTIVE_WORKERS -> known.active();
            case FORKED_TASKS -> known.tasks().count(true);
            case SUBMITTED_TASKS -> known.tasks().count(false);
            case STEALS -> known.steals();
        };
    }

    @Override
    public boolean awaitQuiescence(@Nullable ForkJoinPool pool, long nanos) {
        return (pool == null ? ofRunning() : simulated(pool)).awaitQuiescence(nanos);
    }

    @Override
    public boolean isQuiescent(ForkJoinPool pool) {
        SimulatedPool known = pools.get(pool);
        return known == null || known.isQuiescent();
    }

    @Override
    public boolean isStopping(ForkJoinPool pool) {
        SimulatedPool known = pools.get(pool);
        return known != null && known.isStopped() && !known.isIdle();
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
        if (!accepts(pool)) {
            return false;
        }
        simulated(pool).submit(task);
        return true;
    }

    @Override
    public boolean submitExternally(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (!accepts(pool)) {
            return false;
        }
        simulated(pool).submitExternally(task);
        return true;
    }

    private static boolean accepts(ForkJoinPool pool) {
        return !pool.isShutdown() && !JdkAccess.isSchedulerOfJdk(pool);
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
