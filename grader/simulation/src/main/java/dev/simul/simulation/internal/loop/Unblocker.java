package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.time.VirtualClock;
import org.jspecify.annotations.Nullable;

/** Makes blocked, parked and new threads runnable. Used by the carrier only. */
final class Unblocker {
    private final VirtualClock clock;
    private final TimelineRecorder recorder;
    private final Scheduler scheduler;
    private final ExternalLocks externalLocks;
    private final @Nullable AccessMonitor accesses;

    Unblocker(
            VirtualClock clock,
            TimelineRecorder recorder,
            Scheduler scheduler,
            ExternalLocks externalLocks,
            @Nullable AccessMonitor accesses) {
        this.clock = clock;
        this.recorder = recorder;
        this.scheduler = scheduler;
        this.externalLocks = externalLocks;
        this.accesses = accesses;
    }

    /** Passes a thread to the scheduler, and records the start of the thread if it is new. */
    void makeRunnable(SimulatedThread thread) {
        if (!thread.hasStarted()) {
            thread.onStart(clock.now(), recorder.nextSequenceNumber());
        }
        thread.timedOut = clock.isFiring();
        externalLocks.onUnblock(thread);
        if (accesses != null) {
            accesses.onUnblock(thread);
        }
        scheduler.add(thread);
    }

    /** Unparks a thread, or gives it the permit that its next park consumes. */
    void unpark(SimulatedThread thread) {
        if (!isUnblockedByUnpark(thread)) {
            VirtualThreadState.setParkPermit(thread.thread, true);
        } else if (VirtualThreadState.endPark(thread.thread)) {
            makeRunnable(thread);
        }
    }

    /** Ends the timed wait of a parked thread. */
    void onTimeout(SimulatedThread parked) {
        if (VirtualThreadState.endPark(parked.thread)) {
            makeRunnable(parked);
        }
    }

    /** Returns whether a thread is parked; a sleeping thread counts only if it is interrupted. */
    boolean isUnblockedByUnpark(SimulatedThread thread) {
        return (!thread.sleeping || thread.thread.isInterrupted())
                && VirtualThreadState.phaseOf(thread.thread) == VirtualThreadState.Phase.PARKED;
    }
}
