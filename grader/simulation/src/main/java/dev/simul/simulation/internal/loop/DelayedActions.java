package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.time.ScheduledAction;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Schedules actions on the virtual clock. Used by the carrier only. */
public final class DelayedActions {
    private final VirtualClock clock;
    private final RunningThread running;

    DelayedActions(VirtualClock clock, RunningThread running) {
        this.clock = clock;
        this.running = running;
    }

    /**
     * Schedules the end of the running thread's wait for a notification.
     *
     * @param delay the delay in nanoseconds of virtual time, in whole milliseconds
     * @param action ends the wait
     * @return the scheduled action
     */
    ScheduledAction scheduleWait(long delay, Runnable action) {
        SimulatedThread self = running.get();
        return schedule(self != null && self.exactWait > 0 ? self.exactWait : delay, action, null);
    }

    /**
     * Schedules an action on behalf of the running thread.
     *
     * @param delay the delay in nanoseconds of virtual time
     * @param action the action
     * @param task the task for which the action is scheduled, or null; the action is unnecessary
     *     once the task is done
     * @return the scheduled action
     */
    public ScheduledAction schedule(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        SimulatedThread parent = running.get();
        return clock.schedule(delay, () -> running.onBehalfOf(parent, action), task);
    }
}
