package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.hook.Carrier;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.thread.ExecutorClose;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.time.VirtualClock;

/** The timed waits of the running thread. Used by the carrier only. */
public final class TimedWaits {
    private final SimulationLoop loop;
    private final VirtualClock clock;

    public TimedWaits(SimulationLoop loop, VirtualClock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    /**
     * Causes the running thread to sleep.
     *
     * @param self the running thread
     * @param nanos the length of the sleep in nanoseconds; greater than 0
     * @throws InterruptedException if the thread is interrupted before or during the sleep
     */
    public void sleep(SimulatedThread self, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long wake = clock.after(nanos);
        self.sleeping = true;
        if (!loop.sleepAlone(self, wake)) {
            clock.set(self, wake);
            try {
                do {
                    VirtualThreadState.setParkPermit(self.thread, false);
                    Carrier.park();
                } while (self.isSet() && !self.thread.isInterrupted());
            } finally {
                clock.unset(self);
            }
        }
        self.sleeping = false;
        // As in the JDK, which cannot know whether the thread was unparked during the sleep.
        VirtualThreadState.setParkPermit(self.thread, true);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /**
     * Parks the running thread.
     *
     * @param self the running thread
     * @param nanos the maximum time in nanoseconds; greater than 0
     */
    public void park(SimulatedThread self, long nanos) {
        if (ExecutorClose.isWait(nanos)) {
            Carrier.park();
            return;
        }
        clock.set(self, clock.after(nanos));
        try {
            Carrier.park();
        } finally {
            clock.unset(self);
        }
    }
}
