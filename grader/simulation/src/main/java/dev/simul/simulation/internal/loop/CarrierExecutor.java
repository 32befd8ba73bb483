package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.hook.Hooks;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the steps and the timed waits of virtual threads, and tells by the thread that brings a
 * step where it belongs: the carrier admits it at once, all others leave it and wake the carrier.
 */
public final class CarrierExecutor extends ForkJoinPool {
    private static final String OVER =
            "the simulation that this thread, executor or future belongs to is over: use it inside"
                    + " the body that made it";

    private final SimulationLoop engine;
    private volatile @Nullable Thread carrier;
    private volatile boolean over;

    CarrierExecutor(SimulationLoop engine) {
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
        this.engine = engine;
    }

    /** Learns that the calling thread is the carrier. */
    void begins() {
        carrier = Thread.currentThread();
    }

    /** Learns that no step will be taken any more. */
    void ends() {
        over = true;
    }

    /** Returns the carrier, or null where the simulation has not begun. */
    @Nullable Thread carrier() {
        return carrier;
    }

    /**
     * Unparks a thread, or has the carrier do it where the calling thread is one outside. So all
     * that parking and unparking change is changed by the carrier alone, and needs no fences.
     *
     * @return false where the simulation is over
     */
    public boolean unpark(SimulatedThread thread) {
        if (isInside()) {
            engine.unpark(thread);
        } else if (over) {
            return false;
        } else {
            engine.outside().unparkRequested(thread);
            LockSupport.unpark(carrier);
        }
        return true;
    }

    private boolean isInside() {
        return Hooks.current() == engine.machine();
    }

    @Override
    public void execute(Runnable step) {
        SimulatedThread thread = (SimulatedThread) step;
        if (isInside()) {
            engine.admit(thread);
        } else if (Hooks.isUnblocker(Thread.currentThread())) {
            engine.arrivals().add(thread);
            LockSupport.unpark(carrier);
        } else if (over) {
            throw new IllegalStateException(OVER);
        } else {
            engine.outside().stepReady(thread);
            LockSupport.unpark(carrier);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        return engine.timedWaits().setAlarm(unit.toNanos(delay), action, null);
    }
}
