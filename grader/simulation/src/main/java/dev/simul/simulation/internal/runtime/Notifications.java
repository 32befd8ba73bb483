package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.UnblockedQueue;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lets the schedule decide which thread {@code Object.notify} wakes. The JVM always wakes the
 * thread that has waited longest. To wake another thread, this class wakes all of them, and those
 * that the schedule passed over wait again before they return to the program.
 */
final class Notifications {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final UnblockedQueue unblocked;
    private final Scheduler scheduler;
    private final VirtualClock clock;
    private long waits;

    Notifications(SimulationAssembly<?> parts) {
        this.unblocked = parts.unblocked;
        this.scheduler = parts.scheduler;
        this.clock = parts.clock;
    }

    /** Called when the running thread begins to wait for at most a number of milliseconds. */
    void onWait(SimulatedThread self, Object monitor, long millis) {
        if (self.waitsAgain) {
            return;
        }
        self.awaits = monitor;
        self.passedOver = false;
        self.waitOrder = ++waits;
        self.waitsUntil = millis == 0 ? Long.MAX_VALUE : clock.after(nanos(millis));
    }

    private static long nanos(long millis) {
        return millis > Long.MAX_VALUE / NANOS_PER_MILLI
                ? Long.MAX_VALUE
                : millis * NANOS_PER_MILLI;
    }

    /**
     * Called when the wait of the running thread has ended. Waits again as long as the thread is
     * passed over.
     */
    void onReturn(SimulatedThread self) throws InterruptedException {
        Object monitor = self.awaits;
        if (self.waitsAgain || monitor == null) {
            return;
        }
        try {
            while (self.passedOver && clock.now() < self.waitsUntil) {
                waitAgain(self, monitor);
            }
        } finally {
            self.passedOver = false;
            self.awaits = null;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller has the loop
    private void waitAgain(SimulatedThread self, Object monitor) throws InterruptedException {
        self.passedOver = false;
        self.waitOrder = ++waits;
        self.waitsAgain = true;
        try {
            if (self.waitsUntil == Long.MAX_VALUE) {
                monitor.wait();
            } else {
                self.exactWait = self.waitsUntil - clock.now();
                monitor.wait(1 + self.exactWait / NANOS_PER_MILLI);
            }
        } finally {
            self.waitsAgain = false;
            self.exactWait = 0;
        }
    }

    /** Wakes one thread; the running thread owns the monitor. */
    void wakeOne(Object monitor) {
        List<SimulatedThread> waiting = waitingOn(monitor);
        if (waiting.isEmpty() || monitor instanceof Thread) {
            // The JDK notifies the threads that join a thread.
            monitor.notify();
            return;
        }
        SimulatedThread chosen = scheduler.choose(waiting);
        if (chosen.passedOver) {
            chosen.passedOver = false;
            return;
        }
        List<SimulatedThread> inJvm =
                waiting.stream().filter(thread -> !thread.passedOver).toList();
        if (inJvm.getFirst() == chosen) {
            monitor.notify();
            return;
        }
        for (SimulatedThread thread : inJvm) {
            thread.passedOver = thread != chosen;
        }
        monitor.notifyAll();
    }

    /** Wakes all threads; the running thread owns the monitor. */
    void wakeAll(Object monitor) {
        for (SimulatedThread thread : unblocked.awaiting(monitor)) {
            thread.passedOver = false;
        }
        monitor.notifyAll();
    }

    /** Returns the threads that a notification can wake, in the order in which they wait. */
    private List<SimulatedThread> waitingOn(Object monitor) {
        List<SimulatedThread> waiting = new ArrayList<>();
        for (SimulatedThread thread : unblocked.awaiting(monitor)) {
            boolean waits =
                    thread.passedOver
                            ? clock.now() < thread.waitsUntil && !thread.thread.isInterrupted()
                            : VirtualThreadState.phaseOf(thread.thread)
                                    == VirtualThreadState.Phase.WAITING;
            if (waits) {
                waiting.add(thread);
            }
        }
        waiting.sort(Comparator.comparingLong(thread -> thread.waitOrder));
        return waiting;
    }
}
