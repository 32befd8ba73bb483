package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.internal.delegate.ContinuationTask;
import dev.simul.simulation.internal.delegate.SpuriousWakeup;
import dev.simul.simulation.internal.delegate.ThreadDelegate;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.TimedWaits;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import org.jspecify.annotations.Nullable;

/** Creates, parks and observes the virtual threads of a simulation. */
final class SimulatedThreads implements ThreadDelegate {
    private final RunningThread running;
    private final ThreadRegistry threads;
    private final VirtualThreads virtualThreads;
    private final TimedWaits timedWaits;
    private final Notifications notifications;
    private final UnsupportedCalls unsupported;
    private final SpuriousWakeups spurious;
    private final @Nullable AccessMonitor accesses;
    private @Nullable Throwable uncaught;

    SimulatedThreads(
            SimulationAssembly<?> parts,
            TimedWaits timedWaits,
            Notifications notifications,
            SpuriousWakeups spurious) {
        this.spurious = spurious;
        this.running = parts.running;
        this.threads = parts.threads;
        this.virtualThreads = parts.virtualThreads;
        this.timedWaits = timedWaits;
        this.notifications = notifications;
        this.unsupported = parts.unsupported;
        this.accesses = parts.accesses;
    }

    @Override
    public ContinuationTask register(Thread thread) {
        return virtualThreads.onCreate(thread);
    }

    @Override
    public void onUncaughtException(Thread thread, Throwable failure, boolean isHandled) {
        SimulatedThread ending = threads.find(thread);
        if (ending != null) {
            ending.failure = failure;
            if (!isHandled && uncaught == null) {
                uncaught = failure;
            }
        }
    }

    /** Returns the first exception that ended a thread and that no handler received, or null. */
    @Nullable Throwable uncaught() {
        return uncaught;
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        SimulatedThread self = running.get();
        if (self == null || nanos <= 0) {
            return false;
        }
        timedWaits.sleep(self, nanos);
        return true;
    }

    @Override
    public boolean park(long nanos) {
        SimulatedThread self = running.get();
        if (self == null
                || nanos <= 0
                || VirtualThreadState.hasParkPermit(self.thread)
                || self.thread.isInterrupted()) {
            return false;
        }
        timedWaits.park(self, nanos);
        return true;
    }

    @Override
    public Thread.@Nullable State stateOf(Thread thread) {
        SimulatedThread found = threads.find(thread);
        return found != null
                        && found.isSet()
                        && VirtualThreadState.phaseOf(thread) == VirtualThreadState.Phase.PARKED
                ? Thread.State.TIMED_WAITING
                : null;
    }

    @Override
    public void onInterrupt(Thread thread) {
        if (accesses != null) {
            accesses.onInterrupt(threads.find(thread));
        }
    }

    @Override
    public void onVirtualStart(Thread thread) {
        if (thread.getState() == Thread.State.NEW && threads.find(thread) == null) {
            unsupported.refuse(
                    Escape.Kind.THREAD,
                    "a virtual thread created outside the simulation: create it inside");
        }
    }

    @Override
    public SpuriousWakeup nextWakeup() {
        return spurious.next();
    }

    @Override
    public void setWakesSpuriously(boolean inside) {
        spurious.setInside(inside);
    }

    @Override
    public void onObjectWait(Object monitor, long millis) {
        SimulatedThread self = running.get();
        if (self != null) {
            unsupported.refuseIfPinned();
            notifications.onWait(self, monitor, millis);
            self.dispatchesAtWait = self.dispatches();
        }
    }

    @Override
    public void onObjectWaitReturn() throws InterruptedException {
        SimulatedThread self = running.get();
        if (self == null) {
            return;
        }
        if (self.dispatchesAtWait == self.dispatches()) {
            // The thread blocked the carrier instead of yielding, so real time passed, but no
            // virtual time.
            self.awaits = null;
            unsupported.refusePinned();
        }
        notifications.onReturn(self);
    }
}
