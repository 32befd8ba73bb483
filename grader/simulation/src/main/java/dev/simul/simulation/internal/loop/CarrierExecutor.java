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

    private final Unblocker unblocker;
    private final UnblockedQueue unblocked;
    private final ExternalWakeups wakeups;
    private final DelayedActions delayed;
    private @Nullable RuntimeDelegate runtime;
    private volatile @Nullable Thread carrier;
    private volatile boolean over;

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
        this.unblocker = unblocker;
        this.unblocked = unblocked;
        this.wakeups = wakeups;
        this.delayed = delayed;
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

    /** Rejects all steps from now on. */
    public void end() {
        over = true;
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
        if (isInside()) {
            unblocker.unpark(thread);
        } else if (over) {
            return false;
        } else {
            wakeups.addUnpark(thread);
            LockSupport.unpark(carrier);
        }
        return true;
    }

    @Override
    public void onTimeout(SimulatedThread thread) {
        unblocker.onTimeout(thread);
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
        if (isInside()) {
            unblocker.makeRunnable(thread);
        } else if (MonitorUnblocker.is(Thread.currentThread())) {
            unblocked.add(thread);
            LockSupport.unpark(carrier);
        } else if (over) {
            throw new IllegalStateException(OVER);
        } else {
            wakeups.addStep(thread);
            LockSupport.unpark(carrier);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        return delayed.schedule(unit.toNanos(delay), action, null);
    }
}
