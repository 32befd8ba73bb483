package dev.simul.checks;

import dev.simul.checks.message.CallMessages;
import dev.simul.simulation.Simulation;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A call of the code under test, going on or ended. All times are virtual.
 *
 * @param <V> what the code returns
 */
public final class Call<V extends @Nullable Object> {
    private final CheckRun run;
    private final int number;
    private final Thread thread;
    private final Duration startedAt;
    private volatile @Nullable Duration returnedAt;
    private volatile @Nullable V value;
    private volatile @Nullable Throwable failure;

    Call(CheckRun run, int number, Callable<V> code) {
        this.run = run;
        this.number = number;
        this.startedAt = Simulation.elapsed();
        this.thread = Thread.ofVirtual().name(callerName()).unstarted(() -> make(code));
    }

    private void make(Callable<V> code) {
        try {
            value = Simulation.span(CallTimeline.mark(number), code);
        } catch (Throwable e) { // whatever it is, it is what the call came to
            failure = e;
        } finally {
            returnedAt = Simulation.elapsed();
        }
    }

    void begin() {
        thread.start();
    }

    /**
     * Waits, in virtual time, until the call has returned or thrown; then lets all other threads go on until
     * they wait.
     *
     * @return this call
     */
    public Call<V> join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted while it waited for a call", e);
        }
        Simulation.settle();
        return this;
    }

    /**
     * Interrupts the thread that makes the call, as an impatient caller would.
     *
     * @return this call
     */
    public Call<V> interrupt() {
        thread.interrupt();
        return this;
    }

    /**
     * Tells whether the call has returned or thrown.
     *
     * @return whether it has ended
     */
    public boolean hasReturned() {
        requireStarted();
        return returnedAt != null;
    }

    /**
     * Returns what the call returned; the check fails where it has not, or has thrown.
     *
     * @return the value
     */
    public V value() {
        requireStarted();
        if (returnedAt == null || failure != null) {
            throw failure(CallMessages.returnedNothing(outcome(), null));
        }
        @SuppressWarnings("NullAway") // null only where V is nullable
        V returned = value;
        return returned;
    }

    /**
     * Returns what the call threw.
     *
     * @return the exception or error, or null where it threw nothing so far
     */
    public @Nullable Throwable failure() {
        requireStarted();
        return failure;
    }

    /**
     * Returns how long the call took, or has taken so far.
     *
     * @return virtual time
     */
    public Duration elapsed() {
        Duration end = returnedAt;
        return (end == null ? Simulation.elapsed() : end).minus(startedAt);
    }

    /**
     * Returns when the call was made.
     *
     * @return virtual time since the check began
     */
    public Duration startedAt() {
        return startedAt;
    }

    /**
     * Returns when the call returned or threw; the check fails where it has not.
     *
     * @return virtual time since the check began
     */
    public Duration returnedAt() {
        requireStarted();
        Duration end = returnedAt;
        if (end == null) {
            throw failure(CallMessages.returnedNothing(outcome(), null));
        }
        return end;
    }

    /**
     * Returns what the threads of this call did up to now: its caller, all that were started by them, and workers
     * of shared pools.
     *
     * @return a timeline whose times count from the beginning of the check
     */
    public Timeline timeline() {
        return view().timeline();
    }

    CallTimeline view() {
        return CallTimeline.of(Simulation.timeline(), number, run.callsEndedBefore(this));
    }

    /** Ends the check as not started, where the call met the untouched stub. */
    void requireStarted() {
        if (isNotStarted()) {
            throw new TestAbortedException("not started: " + Stub.messageOf(failure));
        }
    }
}
