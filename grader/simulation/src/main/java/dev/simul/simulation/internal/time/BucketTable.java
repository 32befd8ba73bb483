package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * The lines of alarms by their moments: a hash table with linear probing, because a map of the JDK
 * would make an object more for each sleep.
 */
final class BucketTable {
    private static final int FIRST_BITS = 6;

    /** Where most slots are free, one look tells most moments that they have no line. */
    private static final int SLOTS_A_LINE = 4;

    private TimerQueue.@Nullable TimerBucket[] table = new TimerQueue.TimerBucket[1 << FIRST_BITS];
    private int shift = Long.SIZE - FIRST_BITS;
    private int size;

    /** Returns the line of a moment, or null. */
    TimerQueue.@Nullable TimerBucket get(long at) {
        return table[find(at)];
    }

    /** Adds a line of a moment that has none. */
    void add(TimerQueue.TimerBucket line) {
        if (SLOTS_A_LINE * ++size > table.length) {
            grow();
        }
        table[find(line.at)] = line;
    }

    /** Removes a line that is in here, and moves up those that had to give way to it. */
    void remove(TimerQueue.TimerBucket line) {
        size--;
        int mask = table.length - 1;
        int free = find(line.at);
        int i = (free + 1) & mask;
        for (TimerQueue.TimerBucket other = table[i]; other != null; other = table[i]) {
            if (((i - home(other.at)) & mask) >= ((i - free) & mask)) {
                table[free] = other;
                free = i;
            }
            i = (i + 1) & mask;
        }
        table[free] = null;
    }

    private void grow() {
        TimerQueue.@Nullable TimerBucket[] all = table;
        table = new TimerQueue.TimerBucket[2 * all.length];
        shift--;
        for (TimerQueue.TimerBucket line : all) {
            if (line != null) {
                table[find(line.at)] = line;
            }
        }
    }

    /** Returns where the line of a moment is or would be. */
    private int find(long at) {
        int i = home(at);
        for (TimerQueue.TimerBucket line = table[i];
                line != null && line.at != at;
                line = table[i]) {
            i = (i + 1) & (table.length - 1);
        }
        return i;
    }

    /** Fibonacci hashing: times are round numbers, whose lowest bits are all alike. */
    private int home(long at) {
        return (int) (at * 0x9E3779B97F4A7C15L >>> shift);
    }
}
