package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.Schedule;

/**
 * The random numbers of a simulation. Each thread has a sequence of its own, so that what one draws
 * does not depend on what others, or the JDK on their behalf, have drawn.
 */
public final class RandomStreams {
    private final long seed;
    private boolean drawn;

    private RandomStreams(long seed) {
        this.seed = mix(seed);
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
            case Schedule.RaceDirected meeting -> seedOf(meeting.original());
        };
    }

    /** Returns what a thread's own generator starts from. */
    public long seedOf(int thread) {
        return mix(seed + thread);
    }

    /** Returns one number of a thread's sequence. */
    public long draw(int thread, long index) {
        draws();
        return mix(seedOf(thread) + mix(index + 1));
    }

    /** Learns that a thread draws from its own generator. */
    public void draws() {
        drawn = true;
    }

    /** Tells whether any number was drawn, and with it whether the seed matters. */
    public boolean hasBeenDrawn() {
        return drawn;
    }

    /**
     * The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
     * generators).
     */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
