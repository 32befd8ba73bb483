package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * The buckets of timers, indexed by their times. The table is a hash table with linear probing,
 * because a map of the JDK would need one more object per sleep.
 */
final class BucketTable {
    private static final int FIRST_BITS = 6;

    /**
     * When most slots are free, the first slot usually shows that there is no bucket for a time.
     */
    private static final int SLOTS_PER_BUCKET = 4;

    private @Nullable TimerBucket[] table = new TimerBucket[1 << FIRST_BITS];
    private int shift = Long.SIZE - FIRST_BITS;
    private int size;

    /** Returns the bucket for a time, or null. */
    @Nullable TimerBucket get(long at) {
        return table[find(at)];
    }

    /** Adds a bucket for a time that has none. */
    void add(TimerBucket bucket) {
        if (SLOTS_PER_BUCKET * ++size > table.length) {
            grow();
        }
        table[find(bucket.at)] = bucket;
    }

    /** Removes a bucket of this table, and moves up the buckets that collided with it. */
    void remove(TimerBucket bucket) {
        size--;
        int mask = table.length - 1;
        int free = find(bucket.at);
        int i = (free + 1) & mask;
        for (TimerBucket other = table[i]; other != null; other = table[i]) {
            if (((i - home(other.at)) & mask) >= ((i - free) & mask)) {
                table[free] = other;
                free = i;
            }
            i = (i + 1) & mask;
        }
        table[free] = null;
    }

    private void grow() {
        @Nullable TimerBucket[] all = table;
        table = new TimerBucket[2 * all.length];
        shift--;
        for (TimerBucket bucket : all) {
            if (bucket != null) {
                table[find(bucket.at)] = bucket;
            }
        }
    }

    /** Returns the index at which the bucket for a time is or would be stored. */
    private int find(long at) {
        int i = home(at);
        for (TimerBucket bucket = table[i]; bucket != null && bucket.at != at; bucket = table[i]) {
            i = (i + 1) & (table.length - 1);
        }
        return i;
    }

    /**
     * Uses Fibonacci hashing, because times are round numbers whose lowest bits are all the same.
     */
    private int home(long at) {
        return (int) (at * 0x9E3779B97F4A7C15L >>> shift);
    }
}
