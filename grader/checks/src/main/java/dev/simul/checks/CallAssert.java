package dev.simul.checks;

import dev.simul.checks.equality.TrustedEquality;
import dev.simul.checks.observe.CallSpan;
import dev.simul.checks.observe.ThreadUse;
import dev.simul.checks.observe.TimingExplanation;
import dev.simul.checks.text.CallMessages;
import dev.simul.checks.text.CallResult;
import dev.simul.checks.text.Causes;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.ThrowableText;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a call: its result, its elapsed time, and the behaviour of its threads. All
 * times are virtual, so a check can assert an exact elapsed time. Each assertion ends the check
 * with the status <em>not started</em> if the call reached the untouched stub.
 *
 * @param <V> the type of the result
 */
public final class CallAssert<V extends @Nullable Object>
        extends AbstractAssert<CallAssert<V>, Call<V>> {

    CallAssert(Call<V> call) {
        super(call, CallAssert.class);
        call.requireStarted();
    }

    /**
     * Asserts that the call returned, whatever its value.
     *
     * <pre>{@code
     * assertThat(call(() -> 1)).returned();                        // passes
     * // fails: but threw NoSuchElementException
     * assertThat(call(() -> List.of().getFirst())).returned();
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> returned() {
        return actual.ending().isReturn()
                ? this
                : failed(CallMessages.didNotReturn(actual.ending(), why()));
    }

    /**
     * Asserts that the call returned a value equal to the expected one.
     *
     * <pre>{@code
     * assertThat(call(() -> List.of(9, 5))).returned(List.of(9, 5));   // passes
     * // fails: the same elements in another order
     * assertThat(call(() -> List.of(5, 9))).returned(List.of(9, 5));
     * }</pre>
     *
     * @param expected the value
     * @return this
     */
    public CallAssert<V> returned(@Nullable Object expected) {
        return actual.ending() instanceof CallResult.Returned returned
                        && TrustedEquality.areEqual(expected, returned.value())
                ? this
                : failed(CallMessages.otherValue(expected, actual.ending(), why()));
    }

    /**
     * Asserts that the call returned a value that passes a test. Use this if the exact value cannot
     * be known.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> 6)).returnedMatching(n -> 1 <= n && n <= 6, "a number from 1 to 6");
     * // fails: but returned 7
     * assertThat(call(() -> 7)).returnedMatching(n -> 1 <= n && n <= 6, "a number from 1 to 6");
     * }</pre>
     *
     * @param test the test that the value must pass
     * @param expected a description of a value that passes the test
     * @return this
     */
    public CallAssert<V> returnedMatching(Predicate<? super V> test, String expected) {
        return actual.ending().isReturn() && test.test(actual.value())
                ? this
                : failed(CallMessages.otherKindOfValue(expected, actual.ending(), why()));
    }

    /**
     * Asserts that the call threw an exception of a given type.
     *
     * <pre>{@code
     * assertThat(call(() -> waitN(-1, MAX))).threw(IllegalArgumentException.class);   // passes
     * // fails: but returned 1
     * assertThat(call(() -> 1)).threw(IllegalArgumentException.class);
     * }</pre>
     *
     * @param type the type of the exception, or a supertype
     * @return this
     */
    public CallAssert<V> threw(Class<? extends Throwable> type) {
        return type.isInstance(actual.thrown())
                ? this
                : failed(
                        CallMessages.didNotThrow(
                                "the call to throw " + Phrases.article(type.getSimpleName()),
                                actual.ending(),
                                why()));
    }

    /**
     * Asserts that the call threw a given exception, or an exception that has the given one among
     * its causes. It does not matter how many times futures have wrapped the given exception.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> { throw boom; })).threwOrWrapped(boom);
     * // passes
     * assertThat(call(() -> { throw new ExecutionException(boom); })).threwOrWrapped(boom);
     * // fails: but returned []
     * assertThat(call(() -> List.of())).threwOrWrapped(boom);
     * }</pre>
     *
     * @param failure the given exception; another exception that is equal to it does not count
     * @return this
     */
    public CallAssert<V> threwOrWrapped(Throwable failure) {
        return Causes.of(actual.thrown()).anyMatch(cause -> cause == failure)
                ? this
                : failed(
                        CallMessages.didNotThrow(
                                "the call to throw "
                                        + ThrowableText.of(failure)
                                        + ", or a wrapper of it",
                                actual.ending(),
                                why()));
    }

    /**
     * Asserts that the call is still running.
     *
     * <pre>{@code
     * assertThat(start(() -> waitN(3, MAX))).isStillRunning();   // passes
     * assertThat(call(() -> 1)).isStillRunning();                // fails: but returned 1
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> isStillRunning() {
        return actual.ending() instanceof CallResult.Running
                ? this
                : failed(CallMessages.ended(actual.ending(), why()));
    }

    /**
     * Asserts that the call returned or threw after exactly a given time.
     *
     * <pre>{@code
     * assertThat(call(() -> sleep(ofSeconds(3)))).took(ofSeconds(3));   // passes
     * assertThat(call(() -> sleep(ofSeconds(3)))).took(ofSeconds(2));   // fails: but took 3 s
     * }</pre>
     *
     * @param expected the time, to the nanosecond
     * @return this
     */
    public CallAssert<V> took(Duration expected) {
        return requireTime(expected, expected, Phrases.duration(expected));
    }

    /**
     * Asserts that the time that the call took lies between two bounds. Use this if the exact time
     * cannot be known.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> sleep(ofSeconds(3)))).tookBetween(ofSeconds(3), ofSeconds(4));
     * // fails: but took 5 s
     * assertThat(call(() -> sleep(ofSeconds(5)))).tookBetween(ofSeconds(3), ofSeconds(4));
     * }</pre>
     *
     * @param least the lower bound, inclusive
     * @param most the upper bound, inclusive
     * @return this
     */
    public CallAssert<V> tookBetween(Duration least, Duration most) {
        return requireTime(
                least, most, "from " + Phrases.duration(least) + " to " + Phrases.duration(most));
    }

    /**
     * Asserts that the thread that made the call never waited: no virtual time passed in that
     * thread during the call.
     *
     * <pre>{@code
     * assertThat(call(() -> executor.submit(work))).didNotBlock();         // passes
     * // fails: but the calling thread waited 3 s
     * assertThat(call(() -> executor.submit(work).get())).didNotBlock();
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> didNotBlock() {
        return require(threadUse().blocked(why()));
    }

    /**
     * Asserts that no thread started during the call was still alive after the call had returned
     * and all other threads had settled.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> { try (var pool = newCachedPool()) { … } })).leftNothingRunning();
     * // fails: 1 thread was still alive: pool-1-thread-1
     * assertThat(call(() -> newCachedPool().submit(work).get())).leftNothingRunning();
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> leftNothingRunning() {
        return require(threadUse().leftRunning(why()));
    }

    /**
     * Asserts that no thread started during the call is still alive now. Use this for a call that
     * may return before its threads have finished, after the check has waited for these threads.
     *
     * <pre>{@code
     * Call<Integer> call = call(() -> firstOf(tasks));
     * sleepThenSettle(ofMinutes(1));
     * // passes if the other tasks took less than a minute
     * assertThat(call).hasNothingRunning();
     * // fails if they wait for ever: 2 threads were still alive
     * assertThat(call).hasNothingRunning();
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> hasNothingRunning() {
        return require(threadUse().running(why()));
    }

    /**
     * Asserts that no thread of the call polled: outside of spans, no thread was woken by its own
     * timer. A thread that waits for other threads should be woken by those threads.
     *
     * <pre>{@code
     * // passes
     * assertThat(call(() -> future.get())).waitedWithoutPolling();
     * // fails
     * assertThat(call(() -> { while (!f.isDone()) Thread.sleep(10); })).waitedWithoutPolling();
     * }</pre>
     *
     * @return this
     */
    public CallAssert<V> waitedWithoutPolling() {
        return waitedWithoutPolling(0);
    }

    /**
     * Asserts that the threads of the call were woken by their own timers at most a given number of
     * times outside the call's pieces of work.
     *
     * <pre>{@code
     * assertThat(call(() -> sleep(ofSeconds(1)))).waitedWithoutPolling(1);   // passes
     * // fails: it woke 2 times by its own timer
     * assertThat(call(() -> sleepTwice())).waitedWithoutPolling(1);
     * }</pre>
     *
     * @param most the maximum number of such wake-ups
     * @return this
     */
    public CallAssert<V> waitedWithoutPolling(int most) {
        return require(threadUse().polled(most, why()));
    }

    /**
     * Begins a chain of assertions about the call's pieces of work of a given kind.
     *
     * <pre>{@code
     * assertThat(call).spans("wait").hasSize(3).overlapped();
     * }</pre>
     *
     * @param kind the kind, which is either the whole name of a piece of work or the part of its
     *     name before a space
     * @return assertions about these pieces of work
     */
    public SpansAssert spans(String kind) {
        return new SpansAssert(actual, kind, span -> span.isA(kind));
    }

    /**
     * Begins a chain of assertions about the call's pieces of work whose names pass a test.
     *
     * <pre>{@code
     * assertThat(call)
     *         .spans("turn", name -> name.endsWith(" 7"))
     *         .startedInOrder("move 7", "reply 7");
     * }</pre>
     *
     * @param noun the singular noun that failure messages use for such a piece of work
     * @param name the test that a name must pass
     * @return assertions about these pieces of work
     */
    public SpansAssert spans(String noun, Predicate<String> name) {
        return new SpansAssert(actual, noun, span -> name.test(span.name()));
    }

    private CallAssert<V> requireTime(Duration least, Duration most, String expected) {
        Duration elapsed = actual.elapsed();
        if (!actual.hasReturned()) {
            return failed(CallMessages.didNotReturn(actual.ending(), why()));
        }
        return elapsed.compareTo(most) > 0 || elapsed.compareTo(least) < 0
                ? failed(
                        CallMessages.otherTime(
                                expected,
                                elapsed,
                                elapsed.compareTo(most) > 0,
                                why(),
                                TimingExplanation.of(elapsed, actual.failure(), most, spans())))
                : this;
    }

    private List<CallSpan> spans() {
        return CallSpan.of(actual.record(), actual.spans());
    }

    private ThreadUse threadUse() {
        return ThreadUse.of(actual.record(), actual.run());
    }

    private CallAssert<V> require(@Nullable Mismatch finding) {
        return finding == null ? this : failed(finding);
    }

    private String why() {
        return descriptionText();
    }

    private CallAssert<V> failed(Mismatch finding) {
        throw actual.failure(finding);
    }
}
