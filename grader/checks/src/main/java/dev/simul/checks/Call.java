package dev.simul.checks;

import dev.simul.checks.equality.PlainCopy;
import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.failure.EvidenceCollector;
import dev.simul.checks.failure.NotStartedException;
import dev.simul.checks.failure.StubDetector;
import dev.simul.checks.observe.CallRecord;
import dev.simul.checks.observe.CallTimeline;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.text.CallMessages;
import dev.simul.checks.text.CallResult;
import dev.simul.checks.text.Mismatch;
import dev.simul.simulation.Simulation;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A call to the code under test, which is still running or has ended. All times are virtual.
 *
 * @param <V> the type of the result
 */
public final class Call<V extends @Nullable Object> {
    private final CheckContext run;
    private final int number;
    private final Thread thread;
    private final Duration startedAt;
    private volatile @Nullable CallResult ending;
    private volatile Duration endedAt = Duration.ZERO;

    Call(CheckContext run, Callable<CallResult> code) {
        this.run = run;
        this.number = run.callCount() + 1;
        this.startedAt = Simulation.elapsed();
        this.thread =
                Thread.ofVirtual()
                        .name(number == 1 ? "caller" : "caller " + number)
                        .unstarted(() -> make(code));
        run.addCall(this::record);
    }

    private void make(Callable<CallResult> code) {
        CallResult made;
        try {
            made = Simulation.span(CallTimeline.mark(number), code);
        } catch (Throwable e) { // an error is also a result of the call
            made = new CallResult.Threw(e);
        }
        endedAt = Simulation.elapsed();
        ending = made;
    }

    Call<V> begin() {
        thread.start();
        return this;
    }

    /**
     * Waits, in virtual time, until the call has returned or thrown, and then until all other
     * threads are waiting.
     *
     * @return this call
     */
    public Call<V> join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "the check was interrupted while it waited for a call", e);
        }
        Simulation.settle();
        requireStarted();
        return this;
    }

    /**
     * Interrupts the thread that is making the call, as a caller would that no longer wants to
     * wait.
     *
     * @return this call
     */
    public Call<V> interrupt() {
        thread.interrupt();
        return this;
    }

    /**
     * Returns whether the call has returned or thrown.
     *
     * @return true if the call has ended
     */
    public boolean hasReturned() {
        requireStarted();
        return ending != null;
    }

    /**
     * Returns the value that the call returned. The check fails if the call has not returned.
     *
     * @return the value, or a copy of it if it is a list, a set or a map whose class is not the
     *     JDK's
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the value comes from a Callable<V>
    public V value() {
        requireStarted();
        CallResult ended = ending();
        if (!ended.isReturn()) {
            throw failure(CallMessages.didNotReturn(ended, ""));
        }
        return (V)
                (ended instanceof CallResult.Returned(Object value)
                        ? PlainCopy.ofForeign(value)
                        : null);
    }

    /**
     * Returns the exception or error that the call threw.
     *
     * @return the exception or error, or null if the call has not thrown anything so far
     */
    public @Nullable Throwable failure() {
        requireStarted();
        return thrown();
    }

    /**
     * Returns how long the call took or, if the call is still running, has taken so far.
     *
     * @return virtual time
     */
    public Duration elapsed() {
        return (ending == null ? Simulation.elapsed() : endedAt).minus(startedAt);
    }

    /**
     * Returns the time at which the call was made.
     *
     * @return virtual time since the check began
     */
    public Duration startedAt() {
        return startedAt;
    }

    /**
     * Returns the time at which the call returned or threw. The check fails if the call is still
     * running.
     *
     * @return virtual time since the check began
     */
    public Duration returnedAt() {
        if (!hasReturned()) {
            throw failure(CallMessages.didNotReturn(ending(), ""));
        }
        return endedAt;
    }

    /**
     * Returns a timeline of the threads of this call up to now: the thread that made the call, all
     * threads that it started, directly or indirectly, and the workers of pools that are older than
     * the call.
     *
     * @return a timeline whose times are measured from the beginning of the check
     */
    public Timeline timeline() {
        run.needSites();
        return CallTimeline.of(Simulation.timeline(), record(), run);
    }

    /** Returns the pieces of work of this call up to now, in the order in which they began. */
    List<Span> spans() {
        return CallTimeline.spansOf(Simulation.timeline(), record(), run);
    }

    /** Returns the result of the call up to now. */
    CallResult ending() {
        CallResult made = ending;
        return made == null ? new CallResult.Running(elapsed()) : made;
    }

    @Nullable Throwable thrown() {
        return ending instanceof CallResult.Threw threw ? threw.failure() : null;
    }

    /** Returns the current state of the call. */
    CallRecord record() {
        CallResult made = ending;
        return new CallRecord(number, startedAt, made == null ? null : endedAt, made);
    }

    CheckContext run() {
        return run;
    }

    /** Ends the check with the status "not started" if the call reached the untouched stub. */
    void requireStarted() {
        NotStartedException notStarted = StubDetector.met(thrown(), run.student());
        if (notStarted != null) {
            throw notStarted;
        }
    }

    CheckFailure failure(Mismatch finding) {
        return CheckFailure.of(
                finding,
                EvidenceCollector.of(finding, record(), run, Simulation.timeline()),
                thrown());
    }
}
