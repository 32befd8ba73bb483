package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * The timers that are set, earliest first. Timers for the same time are in the order in which they
 * were set.
 *
 * <p>On a virtual clock, equal times are common: a thousand threads that sleep for a second wake at
 * the same time. Therefore, timers for the same time share a bucket, and only the buckets are
 * ordered.
 */
final class TimerQueue {
    private static final int SWEEP_FROM = 1024;

    private final BucketTable byTime = new BucketTable();
    private final BucketHeap buckets = new BucketHeap();
    private @Nullable TimerBucket spare;
    private int empty;

    /**
     * Sets a timer that is not currently set.
     *
     * @param timer the timer
     * @param at the virtual time in nanoseconds
     */
    void set(Timer timer, long at) {
        timer.at = at;
        bucketOf(at).add(timer);
    }

    /** Cancels a timer if it is set. */
    void unset(Timer timer) {
        TimerBucket bucket = timer.bucket;
        if (bucket != null) {
            bucket.remove(timer);
            if (bucket.isEmpty()) {
                empty++;
                sweep();
            }
        }
    }

    private TimerBucket bucketOf(long at) {
        TimerBucket bucket = byTime.get(at);
        if (bucket == null) {
            bucket = newBucket(at);
            byTime.add(bucket);
            buckets.add(bucket);
        } else if (bucket.isEmpty()) {
            empty--;
        }
        return bucket;
    }

    /** Creates a bucket, or reuses a removed one. */
    private TimerBucket newBucket(long at) {
        TimerBucket bucket = spare;
        if (bucket == null) {
            bucket = new TimerBucket();
        } else {
            spare = bucket.spare;
        }
        bucket.at = at;
        return bucket;
    }

    /** Returns the earliest timer that is not obsolete, or null. The timer remains set. */
    @Nullable Timer next() {
        for (TimerBucket bucket = buckets.peek(); bucket != null; bucket = buckets.peek()) {
            for (Timer first = bucket.first; first != null; first = bucket.first) {
                if (!first.isObsolete()) {
                    return first;
                }
                bucket.remove(first);
                if (bucket.isEmpty()) {
                    empty++;
                }
            }
            buckets.remove();
            forget(bucket);
        }
        return null;
    }

    /**
     * Removes the empty buckets if most buckets are empty, as after timeouts that were not reached.
     */
    private void sweep() {
        if (empty > SWEEP_FROM && empty > buckets.size() / 2) {
            buckets.removeEmpty(this::forget);
        }
    }

    private void forget(TimerBucket bucket) {
        empty--;
        byTime.remove(bucket);
        bucket.spare = spare;
        spare = bucket;
    }
}
