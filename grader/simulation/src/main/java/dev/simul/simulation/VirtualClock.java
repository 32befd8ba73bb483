package dev.simul.simulation;

import java.time.Duration;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Holds the virtual time of one simulation, and the alarms that ring as it passes. */
final class VirtualClock {
    private final Alarms alarms = new Alarms();
    private long now;
    private long moments;
    private boolean ringing;

    /** Returns the virtual time in nanoseconds since the simulation began. */
    long now() {
        return now;
    }

    /** Returns how many times it has moved. */
    long moments() {
        return moments;
    }

    Duration at() {
        return Duration.ofNanos(now);
    }

    /** Returns the moment so many nanoseconds from now; the last there is where that is too far. */
    long after(long delay) {
        long at = now + Math.max(0, delay);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    /** Sets an alarm that is not set. */
    void set(Alarm alarm, long at) {
        alarms.set(alarm, at);
    }

    /** Sets one that does something after so many nanoseconds, unless its task is done by then. */
    DelayedAction set(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        DelayedAction alarm = new DelayedAction(alarms, action, task);
        alarms.set(alarm, after(delay));
        return alarm;
    }

    /** Takes an alarm out, where it is set. */
    void unset(Alarm alarm) {
        alarms.unset(alarm);
    }

    /** Returns the earliest alarm somebody still waits for, or null. */
    @Nullable Alarm next() {
        return alarms.next();
    }

    /** Tells whether no alarm is set for a moment or one before it. */
    boolean isFreeUntil(long at) {
        Alarm first = alarms.next();
        return first == null || first.at > at;
    }

    /** Tells whether alarms ring: what becomes possible now does so because time has passed. */
    boolean isRinging() {
        return ringing;
    }

    /** Moves to the moment of the earliest alarm and rings all of that moment. */
    void ringAll(Alarm first) {
        now = first.at;
        moments++;
        ringing = true;
        for (Alarm due = first; due != null && due.at == now; due = alarms.next()) {
            alarms.unset(due);
            due.ring();
        }
        ringing = false;
    }

    /** Moves to a moment at which and before which nothing rings. */
    void moveTo(long at) {
        now = at;
        moments++;
    }
}
