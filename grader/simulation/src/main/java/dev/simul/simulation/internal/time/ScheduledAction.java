package dev.simul.simulation.internal.time;

import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An action that the JDK has scheduled, and the future that the JDK uses to cancel the action. */
public final class ScheduledAction extends Timer implements ScheduledFuture<Object> {
    private final TimerQueue timers;
    private final Runnable action;
    private final @Nullable ForkJoinTask<?> task;

    /**
     * Creates an action.
     *
     * @param timers the queue in which the action will be set
     * @param action the action
     * @param task the task for which the action is scheduled, or null; the action is unnecessary
     *     once the task is done
     */
    ScheduledAction(TimerQueue timers, Runnable action, @Nullable ForkJoinTask<?> task) {
        this.timers = timers;
        this.action = action;
        this.task = task;
    }

    @Override
    boolean isObsolete() {
        return task != null && task.isDone();
    }

    @Override
    protected void fire() {
        action.run();
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean wasSet = isSet();
        timers.unset(this);
        return wasSet;
    }

    @Override
    public boolean isCancelled() {
        return !isSet();
    }

    @Override
    public boolean isDone() {
        return !isSet();
    }

    @Override
    public Object get() {
        throw new UnsupportedOperationException("a delayed action has no value");
    }

    @Override
    public Object get(long timeout, TimeUnit unit) {
        return get();
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(at, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(at, ((Timer) other).at);
    }
}
