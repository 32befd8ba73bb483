package dev.simul.simulation.internal.time;

import java.time.Duration;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Holds the virtual time of one simulation, and the alarms that ring as it passes. */
public final class VirtualClock {
    private final TimerQueue alarms = new TimerQueue();
    private long now;
    private long advances;
    private boolean ringing;

    /** Returns the virtual time in nanoseconds since the simulation began. */
    public long now() {
        return now;
    }

    /** Returns how many times it has moved. */
    public long advances() {
        return advances;
    }

    public Duration elapsed() {
        return Duration.ofNanos(now);
    }

    /** Returns the moment so many nanoseconds from now; the last there is where that is too far. */
    public long after(long delay) {
        long at = now + Math.max(0, delay);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    /** Sets an alarm that is not set. */
    public void set(Timer alarm, long at) {
        alarms.set(alarm, at);
    }

    /** Sets one that does something after so many nanoseconds, unless its task is done by then. */
    public ScheduledAction schedule(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        ScheduledAction alarm = new ScheduledAction(alarms, action, task);
        alarms.set(alarm, after(delay));
        return alarm;
    }

    /** Takes an alarm out, where it is set. */
    public void unset(Timer alarm) {
        alarms.unset(alarm);
    }

    /** Returns the earliest alarm somebody still waits for, or null. */
    public @Nullable Timer next() {
        return alarms.next();
    }

    /** Tells whether no alarm is set for a moment or one before it. */
    public boolean isFreeUntil(long at) {
        Timer first = alarms.next();
        return first == null || first.at > at;
    }

    /** Tells whether alarms ring: what becomes possible now does so because time has passed. */
    public boolean isFiring() {
        return ringing;
    }

    /** Moves to the moment of the earliest alarm and rings all of that moment. */
    public void fireAll(Timer first) {
        now = first.at;
        advances++;
        ringing = true;
        for (Timer due = first; due != null && due.at == now; due = alarms.next()) {
            alarms.unset(due);
            due.fire();
        }
        ringing = false;
    }

    /** Moves to a moment at which and before which nothing rings. */
    public void moveTo(long at) {
        now = at;
        advances++;
    }
}
