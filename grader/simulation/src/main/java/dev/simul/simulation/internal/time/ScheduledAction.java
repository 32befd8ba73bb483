package dev.simul.simulation.internal.time;

import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An action the JDK has scheduled; the future it cancels when nobody waits for it any more. */
public final class ScheduledAction extends Timer implements ScheduledFuture<Object> {
    private final TimerQueue alarms;
    private final Runnable action;
    private final @Nullable ForkJoinTask<?> task;

    /**
     * Creates one.
     *
     * @param alarms where it will be set
     * @param action what to do
     * @param task what it is done for: once that is done, there is no need; or null
     */
    ScheduledAction(TimerQueue alarms, Runnable action, @Nullable ForkJoinTask<?> task) {
        this.alarms = alarms;
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
        alarms.unset(this);
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
