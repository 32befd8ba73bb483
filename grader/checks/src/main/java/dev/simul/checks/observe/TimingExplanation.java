package dev.simul.checks.observe;

import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.ThrowableText;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uses a call's pieces of work to explain the time that the call took, if the explanation is
 * certain.
 */
public final class TimingExplanation {
    private TimingExplanation() {}

    /**
     * Returns a clause that explains the time of a call, or an empty string if there is no
     * explanation. How many pieces of work ran at the same time explains the time only if so many
     * at a time cannot be finished in the expected time: the pieces of a right answer may also run
     * one after another, with pauses between them.
     *
     * @param elapsed the time that the call took
     * @param failure the exception or error that the call threw, or null if the call returned
     * @param most the longest time that was expected
     * @param spans the call's pieces of work, in the order in which they began
     */
    public static String of(
            Duration elapsed, @Nullable Throwable failure, Duration most, List<CallSpan> spans) {
        if (elapsed.compareTo(most) <= 0) {
            return whyShort(elapsed, failure, spans);
        }
        if (isRow(spans) && workOf(spans, elapsed).compareTo(most) > 0) {
            return "each " + noun(spans) + " started when the previous one had ended";
        }
        Duration end = lastEnd(spans);
        if (end.isPositive() && end.compareTo(elapsed) < 0) {
            return "the last " + noun(spans) + " had ended at " + Phrases.duration(end);
        }
        int atOnce = Concurrency.of(spans).highest().getValue();
        return isOneKind(spans)
                        && atOnce > 0
                        && atOnce < spans.size()
                        && workOf(spans, elapsed).compareTo(most.multipliedBy(atOnce)) > 0
                ? "there were never more than " + Phrases.count(atOnce, noun(spans)) + " at once"
                : "";
    }

    private static String whyShort(
            Duration elapsed, @Nullable Throwable failure, List<CallSpan> spans) {
        long running = spans.stream().filter(span -> !span.hasEndedBy(elapsed)).count();
        if (running > 0) {
            return (failure == null ? "the call returned while " : "the call threw while ")
                    + Phrases.count(running, noun(spans))
                    + (running == 1 ? " was" : " were")
                    + " still running";
        }
        if (!elapsed.isZero() || !spans.isEmpty()) {
            return "";
        }
        return failure == null
                ? "the call returned without waiting"
                : "the call threw at once: " + ThrowableText.of(failure);
    }

    /**
     * Returns whether there are several pieces of work, none of which began before the previous one
     * had ended. At least two of them took time, because others need not run at the same time as
     * any other.
     */
    public static boolean isRow(List<CallSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).hasEndedBy(spans.get(i).from())) {
                return false;
            }
        }
        return spans.stream().filter(span -> !span.from().equals(span.to())).limit(2).count() == 2;
    }

    private static Duration workOf(List<CallSpan> spans, Duration elapsed) {
        return spans.stream()
                .map(span -> span.lengthBy(elapsed))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the singular noun for several pieces of work. */
    static String noun(List<CallSpan> spans) {
        return Phrases.noun(isOneKind(spans) ? spans.getFirst().kind() : "");
    }

    private static boolean isOneKind(List<CallSpan> spans) {
        List<String> kinds = spans.stream().map(CallSpan::kind).distinct().toList();
        return kinds.size() == 1 && !kinds.getFirst().isEmpty();
    }

    private static Duration lastEnd(List<CallSpan> spans) {
        return spans.stream()
                .map(CallSpan::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
