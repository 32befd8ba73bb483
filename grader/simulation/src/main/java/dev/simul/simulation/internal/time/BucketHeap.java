package dev.simul.simulation.internal.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of timers, earliest first; no two have the same time.
 *
 * <p>The implementation is a heap whose nodes have four children each, with the times in a separate
 * array. In a large simulation the clock advances once for nearly every sleep, and this heap reads
 * a third of the memory that a {@code PriorityQueue} reads (LaMarca and Ladner, The influence of
 * caches on the performance of heaps, 1996).
 */
final class BucketHeap {
    private static final int FIRST_CAPACITY = 16;
    private static final int SHIFT = 2;
    private static final int CHILDREN = 1 << SHIFT;

    private long[] times = new long[FIRST_CAPACITY];
    private @Nullable TimerBucket[] buckets = new TimerBucket[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** Returns the first bucket, or null if there is none. */
    @Nullable TimerBucket peek() {
        return buckets[0];
    }

    void add(TimerBucket bucket) {
        if (size == buckets.length) {
            times = Arrays.copyOf(times, 2 * size);
            buckets = Arrays.copyOf(buckets, 2 * size);
        }
        int i = size++;
        long time = bucket.at;
        while (i > 0) {
            int parent = (i - 1) >> SHIFT;
            if (time > times[parent]) {
                break;
            }
            times[i] = times[parent];
            buckets[i] = buckets[parent];
            i = parent;
        }
        times[i] = time;
        buckets[i] = bucket;
    }

    /** Removes the first bucket; there must be one. */
    void remove() {
        int end = --size;
        TimerBucket last = at(end);
        buckets[end] = null;
        if (end > 0) {
            down(0, last);
        }
    }

    private void down(int from, TimerBucket bucket) {
        long[] keys = times;
        long time = bucket.at;
        int i = from;
        for (int child = (i << SHIFT) + 1; child < size; child = (i << SHIFT) + 1) {
            int least =
                    child + CHILDREN <= size ? leastOfFour(keys, child) : leastFrom(keys, child);
            if (time < keys[least]) {
                break;
            }
            keys[i] = keys[least];
            buckets[i] = buckets[least];
            i = least;
        }
        keys[i] = time;
        buckets[i] = bucket;
    }

    /** Avoids branches, because no processor could predict them; times are never negative. */
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

    /** Removes all empty buckets and passes them to a consumer. */
    void removeEmpty(Consumer<TimerBucket> removed) {
        List<TimerBucket> kept = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            TimerBucket bucket = at(i);
            if (bucket.isEmpty()) {
                removed.accept(bucket);
            } else {
                kept.add(bucket);
            }
        }
        Arrays.fill(buckets, 0, size, null);
        size = 0;
        kept.forEach(this::add);
    }

    private TimerBucket at(int i) {
        TimerBucket bucket = buckets[i];
        if (bucket == null) {
            throw new IllegalStateException(
                    "expected a bucket at index " + i + ", found only " + size + " buckets");
        }
        return bucket;
    }
}
