package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.hook.Carrier;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import dev.simul.simulation.internal.thread.ExecutorClose;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.time.ScheduledAction;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Lets the running thread wait until a time, and sets alarms for what it wants done then. */
public final class TimedWaits {
    private final SimulationLoop engine;
    private final VirtualClock clock;
    private final ThreadRegistry threads;

    TimedWaits(SimulationLoop engine, VirtualClock clock, ThreadRegistry threads) {
        this.engine = engine;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Lets the running thread sleep.
     *
     * @param nanos for how long; more than 0
     * @throws InterruptedException if it is interrupted, before or meanwhile
     */
    public void sleep(SimulatedThread self, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long wake = clock.after(nanos);
        self.sleeping = true;
        if (!engine.sleepAlone(self, wake)) {
            clock.set(self, wake);
            try {
                do {
                    VirtualThreadState.setParkPermit(self.thread, false);
                    Carrier.park(self.thread);
                } while (self.isSet() && !self.thread.isInterrupted());
            } finally {
                clock.unset(self);
            }
        }
        self.sleeping = false;
        // As in the JDK, which cannot know whether somebody unparked it meanwhile.
        VirtualThreadState.setParkPermit(self.thread, true);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Parks the running thread for at most so many nanoseconds, more than 0. */
    public void park(SimulatedThread self, long nanos) {
        if (ExecutorClose.isWait(nanos)) {
            Carrier.park(self.thread);
            return;
        }
        clock.set(self, clock.after(nanos));
        try {
            Carrier.park(self.thread);
        } finally {
            clock.unset(self);
        }
    }

    /** Sets an alarm that its being cancelled or the end of its task makes void. */
    public ScheduledAction setAlarm(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        SimulatedThread setter = engine.current();
        return clock.set(delay, () -> threads.onBehalf(setter, action), task);
    }
}
