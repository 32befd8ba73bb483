package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.delegate.LockDelegate;
import dev.simul.simulation.internal.diagnosis.LockHolders;
import dev.simul.simulation.internal.diagnosis.SignalHistory;
import dev.simul.simulation.internal.jdk.BlockerInspector;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.UnblockedQueue;
import dev.simul.simulation.internal.step.StepRecorder;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import org.jspecify.annotations.Nullable;

/** Records the locks that each thread holds and waits for, and the signals between threads. */
final class SimulatedLocks implements LockDelegate {
    private final RunningThread running;
    private final UnblockedQueue unblocked;
    private final LockHolders holders;
    private final SignalHistory signals;
    private final Notifications notifications;
    private final @Nullable StepRecorder steps;

    SimulatedLocks(SimulationAssembly<?> parts, Notifications notifications) {
        this.running = parts.running;
        this.unblocked = parts.unblocked;
        this.holders = parts.holders;
        this.signals = parts.signals;
        this.steps = parts.steps;
        this.notifications = notifications;
    }

    @Override
    public void acquired(Object lock) {
        SimulatedThread self = running.get();
        if (self != null) {
            holders.acquired(lock, self);
        }
    }

    @Override
    public void released(Object lock) {
        holders.released(lock, running.get());
    }

    @Override
    public void onFutureWait(Object future) {
        SimulatedThread self = running.get();
        if (self != null) {
            self.awaits = future;
        }
    }

    @Override
    public void onFutureTask(Object task) {
        SimulatedThread self = running.get();
        if (self != null) {
            self.computes = BlockerInspector.futureOf(task);
        }
    }

    @Override
    public void onSignal(Object target, int site) {
        int waiting = unblocked.waitingOn(target);
        signals.onSignal(target, site, waiting);
        if (steps != null) {
            steps.onSignal(site, waiting);
        }
    }

    @Override
    public void wakeOne(Object monitor) {
        notifications.wakeOne(monitor);
    }

    @Override
    public void wakeAll(Object monitor) {
        notifications.wakeAll(monitor);
    }
}
