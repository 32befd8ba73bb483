package dev.simul.simulation.internal.time;

import java.time.Duration;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** The virtual time of one simulation, and the timers that fire as it advances. */
public final class VirtualClock {
    private final TimerQueue timers = new TimerQueue();
    private long now;
    private long advances;
    private boolean firing;

    /** Returns the virtual time in nanoseconds since the simulation began. */
    public long now() {
        return now;
    }

    /** Returns how many times the clock has advanced. */
    public long advances() {
        return advances;
    }

    public Duration elapsed() {
        return Duration.ofNanos(now);
    }

    /**
     * Returns the time after a delay in nanoseconds, or the latest time that can be represented.
     */
    public long after(long delay) {
        long at = now + Math.max(0, delay);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    /** Sets a timer that is not currently set. */
    public void set(Timer timer, long at) {
        timers.set(timer, at);
    }

    /** Schedules an action after a delay in nanoseconds, unless its task is done by then. */
    public ScheduledAction schedule(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        ScheduledAction scheduled = new ScheduledAction(timers, action, task);
        timers.set(scheduled, after(delay));
        return scheduled;
    }

    /** Cancels a timer if it is set. */
    public void unset(Timer timer) {
        timers.unset(timer);
    }

    /** Returns the earliest timer that is not obsolete, or null. */
    public @Nullable Timer next() {
        return timers.next();
    }

    /** Returns whether no timer is set for the given time or earlier. */
    public boolean isFreeUntil(long at) {
        Timer first = timers.next();
        return first == null || first.at > at;
    }

    /**
     * Returns whether timers are firing, so that threads become runnable because time has passed.
     */
    public boolean isFiring() {
        return firing;
    }

    /** Advances to the time of the earliest timer and fires all timers for that time. */
    public void fireAll(Timer first) {
        now = first.at;
        advances++;
        firing = true;
        for (Timer due = first; due != null && due.at == now; due = timers.next()) {
            timers.unset(due);
            due.fire();
        }
        firing = false;
    }

    /** Advances to a time up to which no timer is set. */
    public void moveTo(long at) {
        now = at;
        advances++;
    }
}
