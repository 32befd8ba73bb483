package dev.simul.simulation.internal.race;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last write of a variable, and each thread's last read since. */
final class AccessHistory {
    private @Nullable Access write;
    private @Nullable Access read;
    private @Nullable List<Access> reads;

    /** One access, and the time of its thread when it was made. */
    record Access(int thread, int time, int site) {
        boolean isSeenBy(int other, VectorClock clock) {
            return thread == other || time <= clock.of(thread);
        }
    }

    /** Writes down a read, and returns the write it has not seen, or null. */
    @Nullable Access reads(int thread, VectorClock clock, int site) {
        Access now = new Access(thread, clock.of(thread), site);
        if (reads != null) {
            reads.removeIf(access -> access.thread == thread);
            reads.add(now);
        } else if (read == null || read.isSeenBy(thread, clock)) {
            read = now;
        } else {
            reads = new ArrayList<>(List.of(read, now));
            read = null;
        }
        return unseen(write, thread, clock);
    }

    /** Writes down a write, and returns the write or read it has not seen, or null. */
    @Nullable Access writes(int thread, VectorClock clock, int site) {
        Access unseen = unseen(write, thread, clock);
        if (unseen == null) {
            unseen = unseen(read, thread, clock);
        }
        if (unseen == null && reads != null) {
            for (Access access : reads) {
                if (!access.isSeenBy(thread, clock)) {
                    unseen = access;
                    break;
                }
            }
        }
        write = new Access(thread, clock.of(thread), site);
        read = null;
        reads = null;
        return unseen;
    }

    private static @Nullable Access unseen(@Nullable Access access, int thread, VectorClock clock) {
        return access == null || access.isSeenBy(thread, clock) ? null : access;
    }
}
