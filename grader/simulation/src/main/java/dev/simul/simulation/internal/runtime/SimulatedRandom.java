package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.delegate.RandomDelegate;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;

/** Gives each thread of a simulation its own random numbers, which depend on the seed. */
final class SimulatedRandom implements RandomDelegate {
    private static final int NO_THREAD = -1;

    private final RunningThread running;
    private final RandomStreams streams;

    SimulatedRandom(RunningThread running, RandomStreams streams) {
        this.running = running;
        this.streams = streams;
    }

    @Override
    public long nextLong() {
        SimulatedThread self = running.get();
        return self == null ? streams.draw(NO_THREAD, 0) : streams.draw(self.id, self.nextDraw());
    }

    @Override
    public long threadSeed() {
        return streams.seedOf(numberOfRunning());
    }

    @Override
    public long threadNumber() {
        streams.onDraw();
        return numberOfRunning();
    }

    private int numberOfRunning() {
        SimulatedThread self = running.get();
        return self == null ? NO_THREAD : self.id;
    }
}
