package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last write of a variable and the last read of each thread since that write. As in FastTrack,
 * the last read is stored as one epoch, and a list is used only if reads are concurrent.
 */
final class AccessHistory {
    private @Nullable Access write;
    private @Nullable Access read;
    private @Nullable List<Access> reads;

    /** An access, with the time on the clock of its thread. */
    record Access(int thread, int time, int site) {
        boolean isOrderedBefore(int other, VectorClock clock) {
            return thread == other || time <= clock.of(thread);
        }
    }

    /**
     * Records a read, and returns the last write if it is not ordered before the read, or null
     * otherwise.
     */
    @Nullable Access reads(int thread, VectorClock clock, int site) {
        Access now = new Access(thread, clock.of(thread), site);
        if (reads != null) {
            reads.removeIf(access -> access.thread == thread);
            reads.add(now);
        } else if (read == null || read.isOrderedBefore(thread, clock)) {
            read = now;
        } else {
            reads = new ArrayList<>(List.of(read, now));
            read = null;
        }
        return unordered(write, thread, clock);
    }

    /** Records a write, and returns an earlier access that is not ordered before it, or null. */
    @Nullable Access writes(int thread, VectorClock clock, int site) {
        Access unordered = unordered(thread, clock, true);
        write = new Access(thread, clock.of(thread), site);
        read = null;
        reads = null;
        return unordered;
    }

    /** Returns an earlier access that is not ordered before a new read or write, or null. */
    @Nullable Access unordered(int thread, VectorClock clock, boolean writes) {
        Access unordered = unordered(write, thread, clock);
        if (unordered == null && writes) {
            unordered = unordered(read, thread, clock);
        }
        if (unordered == null && writes && reads != null) {
            for (Access access : reads) {
                if (!access.isOrderedBefore(thread, clock)) {
                    return access;
                }
            }
        }
        return unordered;
    }

    private static @Nullable Access unordered(
            @Nullable Access access, int thread, VectorClock clock) {
        return access == null || access.isOrderedBefore(thread, clock) ? null : access;
    }
}
