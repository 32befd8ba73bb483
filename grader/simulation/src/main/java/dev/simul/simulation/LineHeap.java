package dev.simul.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of alarms, earliest first; of equal moments the line that was begun first.
 *
 * <p>A heap whose nodes have four children each, with the moments in a row of their own: the clock
 * moves once for nearly each sleep of a large simulation, and this looks at a third of the memory
 * that a {@code PriorityQueue} does (LaMarca, Ladner: The influence of caches on the performance of
 * heaps, 1996).
 */
final class LineHeap {
    private static final int FIRST_CAPACITY = 16;
    private static final int SHIFT = 2;
    private static final int CHILDREN = 1 << SHIFT;

    private long[] moments = new long[FIRST_CAPACITY];
    private Alarms.@Nullable Line[] lines = new Alarms.Line[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** Returns the first, or null where there is none. */
    Alarms.@Nullable Line peek() {
        return lines[0];
    }

    void add(Alarms.Line line) {
        if (size == lines.length) {
            moments = Arrays.copyOf(moments, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        int i = size++;
        long moment = line.at;
        while (i > 0) {
            int parent = (i - 1) >> SHIFT;
            if (moment > moments[parent] || !isBefore(line, parent)) {
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
        Alarms.Line last = at(end);
        lines[end] = null;
        if (end > 0) {
            down(0, last);
        }
    }

    private void down(int from, Alarms.Line line) {
        long[] keys = moments;
        long moment = line.at;
        int i = from;
        for (int child = (i << SHIFT) + 1; child < size; child = (i << SHIFT) + 1) {
            int least = child;
            long earliest = keys[child];
            int end = Math.min(child + CHILDREN, size);
            for (int other = child + 1; other < end; other++) {
                long key = keys[other];
                if (key < earliest || (key == earliest && isBefore(other, least))) {
                    earliest = key;
                    least = other;
                }
            }
            if (moment < earliest || (moment == earliest && isBefore(line, least))) {
                break;
            }
            keys[i] = earliest;
            lines[i] = lines[least];
            i = least;
        }
        keys[i] = moment;
        lines[i] = line;
    }

    /** Removes all that are empty, and tells which. */
    void removeEmpty(Consumer<Alarms.Line> removed) {
        List<Alarms.Line> kept = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Alarms.Line line = at(i);
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

    private boolean isBefore(Alarms.Line line, int other) {
        return line.isBefore(at(other));
    }

    private boolean isBefore(int one, int other) {
        return at(one).isBefore(at(other));
    }

    private Alarms.Line at(int i) {
        Alarms.Line line = lines[i];
        if (line == null) {
            throw new IllegalStateException("nothing at " + i + " of " + size);
        }
        return line;
    }
}
