package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/** The timers that are set for one time, in the order in which they were set. */
final class TimerBucket {
    long at;

    /** The next bucket that can be reused; meaningful only while this bucket is not in use. */
    @Nullable TimerBucket spare;

    @Nullable Timer first;
    private @Nullable Timer last;

    void add(Timer timer) {
        Timer before = last;
        if (before == null) {
            first = timer;
        } else {
            before.next = timer;
            timer.previous = before;
        }
        last = timer;
        timer.bucket = this;
    }

    void remove(Timer timer) {
        Timer before = timer.previous;
        Timer after = timer.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
            timer.previous = null;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
            timer.next = null;
        }
        timer.bucket = null;
    }

    boolean isEmpty() {
        return first == null;
    }
}
