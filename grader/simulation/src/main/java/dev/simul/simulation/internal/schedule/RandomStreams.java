package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.BitMixer;
import dev.simul.simulation.Schedule;

/**
 * The random numbers of a simulation. Each thread has its own sequence, so that the numbers that
 * the thread draws do not depend on the numbers that other threads draw, or that the JDK draws on
 * their behalf.
 */
public final class RandomStreams {
    private final long seed;
    private boolean drawn;

    private RandomStreams(long seed) {
        this.seed = BitMixer.mix(seed);
    }

    public static RandomStreams of(Schedule schedule) {
        return new RandomStreams(seedOf(schedule));
    }

    private static long seedOf(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Fifo fifo -> 0;
            case Schedule.Random random -> random.seed();
            case Schedule.Pct pct -> pct.seed();
            case Schedule.Replay replay -> seedOf(replay.original());
            case Schedule.RaceDirected directed -> seedOf(directed.original());
        };
    }

    /** Returns the seed of the generator of a thread. */
    public long seedOf(int thread) {
        return BitMixer.mix(seed + thread);
    }

    /** Returns one number of a thread's sequence. */
    public long draw(int thread, long index) {
        onDraw();
        return BitMixer.mix(seedOf(thread) + BitMixer.mix(index + 1));
    }

    /** Records that a thread draws from its own generator. */
    public void onDraw() {
        drawn = true;
    }

    /** Returns whether any number has been drawn, in which case the run depends on the seed. */
    public boolean hasBeenDrawn() {
        return drawn;
    }
}
