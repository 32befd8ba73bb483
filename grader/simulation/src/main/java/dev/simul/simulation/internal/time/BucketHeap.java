package dev.simul.simulation.internal.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of alarms, earliest first; no two are of one moment.
 *
 * <p>A heap whose nodes have four children each, with the moments in a row of their own: the clock
 * moves once for nearly each sleep of a large simulation, and this looks at a third of the memory
 * that a {@code PriorityQueue} does (LaMarca, Ladner: The influence of caches on the performance of
 * heaps, 1996).
 */
final class BucketHeap {
    private static final int FIRST_CAPACITY = 16;
    private static final int SHIFT = 2;
    private static final int CHILDREN = 1 << SHIFT;

    private long[] moments = new long[FIRST_CAPACITY];
    private TimerQueue.@Nullable TimerBucket[] lines = new TimerQueue.TimerBucket[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** Returns the first, or null where there is none. */
    TimerQueue.@Nullable TimerBucket peek() {
        return lines[0];
    }

    void add(TimerQueue.TimerBucket line) {
        if (size == lines.length) {
            moments = Arrays.copyOf(moments, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        int i = size++;
        long moment = line.at;
        while (i > 0) {
            int parent = (i - 1) >> SHIFT;
            if (moment > moments[parent]) {
                break;
            }
            moments[i] = moments[parent];
            lines[i] = lines[parent];
            i = parent;
        }
        moments[i] = moment;
        lines[i] = line;
    }

    /** Removes the first, of which there must be one. */
    void remove() {
        int end = --size;
        TimerQueue.TimerBucket last = at(end);
        lines[end] = null;
        if (end > 0) {
            down(0, last);
        }
    }

    private void down(int from, TimerQueue.TimerBucket line) {
        long[] keys = moments;
        long moment = line.at;
        int i = from;
        for (int child = (i << SHIFT) + 1; child < size; child = (i << SHIFT) + 1) {
            int least =
                    child + CHILDREN <= size ? leastOfFour(keys, child) : leastFrom(keys, child);
            if (moment < keys[least]) {
                break;
            }
            keys[i] = keys[least];
            lines[i] = lines[least];
            i = least;
        }
        keys[i] = moment;
        lines[i] = line;
    }

    /** Without branches, which no processor could predict; moments are never negative. */
    private static int leastOfFour(long[] keys, int at) {
        long one = keys[at];
        long two = keys[at + 1];
        long three = keys[at + 2];
        long four = keys[at + 3];
        int left = at + (int) (two - one >>> Long.SIZE - 1);
        int right = at + 2 + (int) (four - three >>> Long.SIZE - 1);
        long isRight = Math.min(three, four) - Math.min(one, two) >> Long.SIZE - 1;
        return left + ((right - left) & (int) isRight);
    }

    private int leastFrom(long[] keys, int at) {
        int least = at;
        for (int other = at + 1; other < size; other++) {
            if (keys[other] < keys[least]) {
                least = other;
            }
        }
        return least;
    }

    /** Removes all that are empty, and tells which. */
    void removeEmpty(Consumer<TimerQueue.TimerBucket> removed) {
        List<TimerQueue.TimerBucket> kept = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            TimerQueue.TimerBucket line = at(i);
            if (line.isEmpty()) {
                removed.accept(line);
            } else {
                kept.add(line);
            }
        }
        Arrays.fill(lines, 0, size, null);
        size = 0;
        kept.forEach(this::add);
    }

    private TimerQueue.TimerBucket at(int i) {
        TimerQueue.TimerBucket line = lines[i];
        if (line == null) {
            throw new IllegalStateException("nothing at " + i + " of " + size);
        }
        return line;
    }
}
