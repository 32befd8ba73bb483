package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.hook.CurrentRuntime;
import dev.simul.simulation.internal.hook.MonitorUnblocker;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadHost;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Schedules the virtual threads of the simulation: receives their steps and their timed waits. A
 * step that the carrier submits becomes runnable immediately. A step that any other thread submits
 * is queued, and the carrier is woken to remove the step from the queue.
 */
public final class CarrierExecutor extends ForkJoinPool implements ThreadHost {
    private static final String OVER =
            "the simulation of this thread, executor or future has ended: use the thread, executor"
                    + " or future only inside the body that created it";

    private @Nullable RuntimeDelegate runtime;
    private volatile @Nullable Thread carrier;

    /** Null once the simulation is over. */
    private volatile @Nullable Parts parts;

    private record Parts(
            Unblocker unblocker,
            UnblockedQueue unblocked,
            ExternalWakeups wakeups,
            DelayedActions delayed) {}

    CarrierExecutor(
            Unblocker unblocker,
            UnblockedQueue unblocked,
            ExternalWakeups wakeups,
            DelayedActions delayed) {
        super(
                1,
                defaultForkJoinWorkerThreadFactory,
                null,
                true,
                0,
                1,
                0,
                null,
                1,
                TimeUnit.SECONDS);
        this.parts = new Parts(unblocker, unblocked, wakeups, delayed);
    }

    /**
     * Makes the calling thread the carrier.
     *
     * @param runtime the simulation that the carrier runs
     */
    public void begin(RuntimeDelegate runtime) {
        this.runtime = runtime;
        carrier = Thread.currentThread();
    }

    /**
     * Rejects all steps from now on, and lets go of the simulation: a thread that is left keeps its
     * scheduler, and the JVM keeps each thread that waits for a monitor.
     */
    public void end() {
        parts = null;
        runtime = null;
    }

    @Override
    public @Nullable Thread carrier() {
        return carrier;
    }

    /**
     * {@inheritDoc} If a thread outside the simulation calls this method, the carrier unparks the
     * given thread. Only the carrier changes the parking state, so the state needs no fences.
     */
    @Override
    public boolean unpark(SimulatedThread thread) {
        Parts running = parts;
        if (running == null) {
            return false;
        }
        if (isInside()) {
            running.unblocker.unpark(thread);
        } else {
            running.wakeups.addUnpark(thread);
            LockSupport.unpark(carrier);
        }
        return true;
    }

    @Override
    public void onTimeout(SimulatedThread thread) {
        running().unblocker.onTimeout(thread);
    }

    /**
     * Needs no lock, because this simulation's runtime is the current runtime only on the carrier.
     */
    private boolean isInside() {
        RuntimeDelegate current = CurrentRuntime.get();
        return current != null && current == runtime;
    }

    @Override
    public void execute(Runnable step) {
        SimulatedThread thread = (SimulatedThread) step;
        Parts running = parts;
        if (running != null && isInside()) {
            running.unblocker.makeRunnable(thread);
        } else if (MonitorUnblocker.is(Thread.currentThread())) {
            if (running != null) {
                running.unblocked.add(thread);
                LockSupport.unpark(carrier);
            }
        } else {
            running().wakeups.addStep(thread);
            LockSupport.unpark(carrier);
        }
    }

    private Parts running() {
        Parts running = parts;
        if (running == null) {
            throw new IllegalStateException(OVER);
        }
        return running;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        return running().delayed.scheduleWait(unit.toNanos(delay), action);
    }
}
