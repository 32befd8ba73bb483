package dev.simul.checks;

import dev.simul.checks.observe.CallSpan;
import dev.simul.checks.observe.Concurrency;
import dev.simul.checks.observe.TimingExplanation;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.SpanMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a call's pieces of work of a given kind. All times are measured from the start
 * of the call. Two pieces of work do not overlap if one starts at the time at which the other ends.
 */
public final class SpansAssert extends AbstractAssert<SpansAssert, List<CallSpan>> {
    private final Call<?> call;
    private final String noun;

    SpansAssert(Call<?> call, String noun, Predicate<CallSpan> test) {
        super(
                CallSpan.of(call.record(), call.spans()).stream().filter(test).toList(),
                SpansAssert.class);
        this.call = call;
        this.noun = Phrases.noun(noun);
    }

    /**
     * Asserts how many pieces of work have begun.
     *
     * <pre>{@code
     * assertThat(call).spans("wait").hasSize(3);   // passes for waits 1, 2 and 3
     * assertThat(call).spans("wait").hasSize(4);   // fails: but there were 3 waits
     * }</pre>
     *
     * @param expected the number of pieces of work, whether or not they have ended
     * @return this
     */
    public SpansAssert hasSize(int expected) {
        return require(
                actual.size() == expected,
                SpanMessages.otherNumber(noun, expected, actual.size(), why()));
    }

    /**
     * Asserts the times at which the pieces of work started, in any order.
     *
     * <pre>{@code
     * assertThat(call).spans("wait").startedAt(ZERO, ZERO);           // passes for two from 0 s on
     * // fails: but they started at 0 s, 0 s
     * assertThat(call).spans("wait").startedAt(ZERO, ofSeconds(1));
     * }</pre>
     *
     * @param expected a time for each piece of work, in any order
     * @return this
     */
    public SpansAssert startedAt(Duration... expected) {
        return requireTimes("start", expected, actual.stream().map(CallSpan::from));
    }

    /**
     * Asserts the times at which the pieces of work ended, in any order.
     *
     * <pre>{@code
     * // passes for waits of 1 s and 2 s that start at 0 s
     * assertThat(call).spans("wait").endedAt(ofSeconds(1), ofSeconds(2));
     * // fails: but they ended at 1 s, 2 s
     * assertThat(call).spans("wait").endedAt(ofSeconds(1), ofSeconds(3));
     * }</pre>
     *
     * @param expected a time for each piece of work that has ended, in any order
     * @return this
     */
    public SpansAssert endedAt(Duration... expected) {
        return requireTimes(
                "end", expected, actual.stream().map(CallSpan::to).filter(Objects::nonNull));
    }

    /**
     * Asserts that all pieces of work have ended, and that the last one ended at a given time.
     *
     * <pre>{@code
     * // passes for 720 moves of 5 s in a row
     * assertThat(call).spans("move").lastEndedAt(ofHours(1));
     * // fails for 719: the last one ended at 59 min 55 s
     * assertThat(call).spans("move").lastEndedAt(ofHours(1));
     * }</pre>
     *
     * @param expected the time
     * @return this
     */
    public SpansAssert lastEndedAt(Duration expected) {
        Duration last = Duration.ZERO;
        for (CallSpan span : actual) {
            Duration end = span.to();
            if (end == null) {
                return failed(SpanMessages.otherEnd(noun, expected, span.name(), null, why()));
            }
            last = end.compareTo(last) > 0 ? end : last;
        }
        return require(
                !actual.isEmpty() && last.equals(expected),
                SpanMessages.otherEnd(
                        noun, expected, actual.isEmpty() ? null : "the last one", last, why()));
    }

    /**
     * Asserts that there are at least two pieces of work, and that there was a time at which all of
     * them were running.
     *
     * <pre>{@code
     * // passes for waits from 0 s to 1 s and from 0 s to 2 s
     * assertThat(call).spans("wait").overlapped();
     * assertThat(call).spans("wait").overlapped();   // fails for 0 s to 1 s and 1 s to 3 s
     * }</pre>
     *
     * @return this
     */
    public SpansAssert overlapped() {
        if (actual.size() < 2) {
            return failed(SpanMessages.tooFewToOverlap(noun, actual.size(), why()));
        }
        CallSpan first =
                actual.stream()
                        .filter(span -> span.to() != null)
                        .min(Comparator.comparing(span -> Objects.requireNonNull(span.to())))
                        .orElse(null);
        CallSpan next =
                actual.stream()
                        .filter(span -> first != null && first.hasEndedBy(span.from()))
                        .filter(span -> span != first)
                        .findFirst()
                        .orElse(null);
        return first == null || next == null
                ? this
                : failed(
                        SpanMessages.apart(
                                noun,
                                first.name(),
                                next.name(),
                                TimingExplanation.isRow(actual),
                                why()));
    }

    /**
     * Asserts that there are at least two pieces of work, and that no two of them overlap.
     *
     * <pre>{@code
     * // passes for moves from 0 s to 5 s and from 5 s to 10 s
     * assertThat(call).spans("move").ranOneAfterAnother();
     * assertThat(call).spans("move").ranOneAfterAnother();   // fails for 0 s to 5 s and 3 s to 8 s
     * }</pre>
     *
     * @return this
     */
    public SpansAssert ranOneAfterAnother() {
        if (actual.size() < 2) {
            return failed(SpanMessages.tooFewToFollow(noun, actual.size(), why()));
        }
        CallSpan last = null;
        for (CallSpan span : actual) {
            if (last != null && !last.hasEndedBy(span.from())) {
                return failed(
                        SpanMessages.together(noun, last.name(), span.name(), span.from(), why()));
            }
            last = span;
        }
        return this;
    }

    /**
     * Asserts the highest number of pieces of work that were running at the same time.
     *
     * <pre>{@code
     * assertThat(call).spans("wait").hasHighestConcurrency(3);   // passes for three at 0 s
     * assertThat(call).spans("wait").hasHighestConcurrency(2);   // fails: but there were 3 at 0 s
     * }</pre>
     *
     * @param expected the exact number
     * @return this
     */
    public SpansAssert hasHighestConcurrency(int expected) {
        Map.Entry<Duration, Integer> peak = Concurrency.of(actual).highest();
        return require(
                peak.getValue() == expected,
                SpanMessages.otherPeak(
                        noun, expected, actual.size(), peak.getValue(), peak.getKey(), why()));
    }

    /**
     * Asserts that at least a given number of pieces of work were running at all times during a
     * given period.
     *
     * <pre>{@code
     * // passes for a full window of 3
     * assertThat(call).spans("fetch").hasLowestConcurrency(3, ZERO, ofSeconds(9));
     * // fails for three waves of 3 that each wait for their slowest
     * assertThat(call).spans("fetch").hasLowestConcurrency(3, ZERO, ofSeconds(9));
     * }</pre>
     *
     * @param expected the minimum number
     * @param from the beginning of the period
     * @param to the end of the period, exclusive
     * @return this
     */
    public SpansAssert hasLowestConcurrency(int expected, Duration from, Duration to) {
        Map.Entry<Duration, Integer> low = Concurrency.of(actual).lowest(from, to);
        return require(
                low.getValue() >= expected,
                SpanMessages.lowPoint(
                        noun, expected, from, to, low.getValue(), low.getKey(), why()));
    }

    /**
     * Asserts the order in which the pieces of work started, even if several started at the same
     * time.
     *
     * <pre>{@code
     * assertThat(call).spans("wait").startedInOrder("wait 1", "wait 2");   // passes
     * assertThat(call).spans("wait").startedInOrder("wait 2", "wait 1");   // fails
     * }</pre>
     *
     * @param names the names of all pieces of work
     * @return this
     */
    public SpansAssert startedInOrder(String... names) {
        return requireOrder("start", names, actual.stream());
    }

    /**
     * Asserts the order in which the pieces of work ended, even if several ended at the same time.
     *
     * <pre>{@code
     * // passes for delays of 30 ms and 10 ms
     * assertThat(call).spans("wait").endedInOrder("wait 2", "wait 1");
     * assertThat(call).spans("wait").endedInOrder("wait 1", "wait 2");   // fails
     * }</pre>
     *
     * @param names the names of all pieces of work that ended
     * @return this
     */
    public SpansAssert endedInOrder(String... names) {
        return requireOrder(
                "end",
                names,
                actual.stream()
                        .filter(span -> span.ended() != null)
                        .sorted(Comparator.comparing(s -> Objects.requireNonNull(s.ended()))));
    }

    /**
     * Asserts the order in which the pieces of work started. Consecutive pieces of work with the
     * same name count as one.
     *
     * <pre>{@code
     * // passes for moves at board 1, 1, 1, 2, 2
     * assertThat(call).spans("move").startedInRuns("move 1", "move 2");
     * // fails for moves at board 1, 2, 1, 2
     * assertThat(call).spans("move").startedInRuns("move 1", "move 2");
     * }</pre>
     *
     * @param names the names, in order; a name that occurs again later is repeated
     * @return this
     */
    public SpansAssert startedInRuns(String... names) {
        List<String> runs = new ArrayList<>();
        for (CallSpan span : actual) {
            if (runs.isEmpty() || !runs.getLast().equals(span.name())) {
                runs.add(span.name());
            }
        }
        return require(
                runs.equals(List.of(names)),
                SpanMessages.otherOrder("start", List.of(names), runs, why()));
    }

    /**
     * Asserts that the pieces of work started in turn: the first name, the second and so on to the
     * last, then the first again. After one full turn, the sequence may stop anywhere.
     *
     * <pre>{@code
     * // passes for ping, pong, ping
     * assertThat(call).spans("turn").startedInTurn("ping", "pong");
     * assertThat(call).spans("turn").startedInTurn("ping", "pong");   // fails for ping, ping, pong
     * }</pre>
     *
     * @param names the names in the order of their turns
     * @return this
     */
    public SpansAssert startedInTurn(String... names) {
        int length = Math.max(names.length, actual.size());
        return requireOrder(
                "start",
                IntStream.range(0, length)
                        .mapToObj(i -> names[i % names.length])
                        .toArray(String[]::new),
                actual.stream());
    }

    /**
     * Asserts that the pieces of work started in rounds, and that there was at least one round:
     * none started a second time before all had started once, and so on. The order within a round
     * is not checked.
     *
     * <pre>{@code
     * // passes for moves at board 1, 2, 2, 1
     * assertThat(call).spans("move").startedInRounds("move 1", "move 2");
     * // fails for moves at board 1, 1, 2, 2
     * assertThat(call).spans("move").startedInRounds("move 1", "move 2");
     * }</pre>
     *
     * @param names the names of the pieces of work in a round
     * @return this
     */
    public SpansAssert startedInRounds(String... names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : names) {
            counts.put(name, 0);
        }
        if (actual.size() < names.length) {
            return failed(SpanMessages.tooFewForARound(noun, actual.size(), why()));
        }
        for (CallSpan span : actual) {
            int count = counts.merge(span.name(), 1, Integer::sum);
            for (Map.Entry<String, Integer> other : counts.entrySet()) {
                if (other.getValue() < count - 1) {
                    return failed(
                            SpanMessages.ahead(
                                    noun, span.name(), span.from(), count, other.getKey(), why()));
                }
            }
        }
        return this;
    }

    /**
     * Asserts that a piece of work was cancelled at a given time, which means that an interrupt
     * ended it.
     *
     * <pre>{@code
     * // passes if it was interrupted at 1 s
     * assertThat(call).spans("wait").wasCancelledAt("wait 2", ofSeconds(1));
     * // fails: but wait 2 completed at 3 s
     * assertThat(call).spans("wait").wasCancelledAt("wait 2", ofSeconds(1));
     * }</pre>
     *
     * @param name the name of the piece of work
     * @param expected the time at which the piece of work should have been cancelled
     * @return this
     */
    public SpansAssert wasCancelledAt(String name, Duration expected) {
        List<CallSpan> named = actual.stream().filter(span -> span.name().equals(name)).toList();
        boolean cancelled =
                named.stream().anyMatch(span -> span.isCancelled() && expected.equals(span.to()));
        return cancelled
                ? this
                : failed(
                        SpanMessages.notCancelled(
                                name, expected, CallSpan.fate(name, named), why()));
    }

    private SpansAssert requireTimes(String verb, Duration[] expected, Stream<Duration> times) {
        List<Duration> wanted = Stream.of(expected).sorted().toList();
        List<Duration> found = times.sorted().toList();
        return require(
                found.equals(wanted), SpanMessages.otherTimes(noun, verb, wanted, found, why()));
    }

    private SpansAssert requireOrder(String verb, String[] names, Stream<CallSpan> spans) {
        List<String> found = spans.map(CallSpan::name).toList();
        return require(
                found.equals(List.of(names)),
                SpanMessages.otherOrder(verb, List.of(names), found, why()));
    }

    private String why() {
        return descriptionText();
    }

    private SpansAssert require(boolean holds, Mismatch finding) {
        return holds ? this : failed(finding);
    }

    private SpansAssert failed(Mismatch finding) {
        throw call.failure(finding);
    }
}
