package dev.simul.simulation;

import dev.simul.simulation.jdk.Carrier;
import dev.simul.simulation.jdk.State25;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Lets the running thread wait until a time, and sets alarms for what it wants done then. */
final class TimedWaits {
    private final Engine engine;
    private final VirtualClock clock;
    private final Threads threads;

    TimedWaits(Engine engine, VirtualClock clock, Threads threads) {
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
    void sleep(SimulatedThread self, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long wake = clock.after(nanos);
        self.sleeping = true;
        if (!engine.passAlone(self, wake)) {
            clock.set(self, wake);
            try {
                do {
                    State25.setParkPermit(self.thread, false);
                    Carrier.park(self.thread);
                } while (self.isSet() && !self.thread.isInterrupted());
            } finally {
                clock.unset(self);
            }
        }
        self.sleeping = false;
        // As in the JDK, which cannot know whether somebody unparked it meanwhile.
        State25.setParkPermit(self.thread, true);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Parks the running thread for at most so many nanoseconds, more than 0. */
    void park(SimulatedThread self, long nanos) {
        if (Closing.isWait(nanos)) {
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
    DelayedAction setAlarm(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        SimulatedThread setter = engine.current();
        return clock.set(delay, () -> threads.onBehalf(setter, action), task);
    }
}
