package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.loop.SettleQueue;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.time.VirtualClock;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The operations that code inside a simulation can call directly. Used by the carrier only. */
public final class SimulationControl {
    private final VirtualClock clock;
    private final RunningThread running;
    private final ThreadRegistry threads;
    private final TimelineRecorder recorder;
    private final SettleQueue settling;

    SimulationControl(SimulationAssembly<?> parts) {
        this.clock = parts.clock;
        this.running = parts.running;
        this.threads = parts.threads;
        this.recorder = parts.recorder;
        this.settling = parts.settling;
    }

    /** Returns the virtual time since the simulation began. */
    public Duration elapsed() {
        return clock.elapsed();
    }

    /** Blocks the running thread until no other thread can run. */
    public void settle() {
        settling.settle(self());
    }

    /** Performs work and records it as a named span of the timeline. */
    public <V> V span(String name, Callable<V> work) throws Exception {
        return recorder.span(name, self().id, clock::now, work);
    }

    /** Returns a record of what every thread has done so far. */
    public Timeline timeline() {
        return recorder.timeline(threads.all(), clock.now());
    }

    private SimulatedThread self() {
        SimulatedThread self = running.get();
        if (self == null) {
            throw new IllegalStateException("no thread of this simulation is running");
        }
        return self;
    }
}
