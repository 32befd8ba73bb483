package dev.simul.checks.observe;

import dev.simul.checks.text.Phrases;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a call.
 *
 * @param name its name
 * @param from when it began, since the call was made
 * @param to when it ended, since the call was made; null if it still runs
 * @param began the moment it began
 * @param ended the moment it ended; null if it still runs
 * @param failure what it ended with, or null
 */
public record CallSpan(
        String name,
        Duration from,
        @Nullable Duration to,
        Moment began,
        @Nullable Moment ended,
        @Nullable Throwable failure) {
    private static final Pattern NUMBER = Pattern.compile("[ #-]*\\d+$");

    /** Returns the pieces of work of a call, in the order they began. */
    public static List<CallSpan> of(CallRecord call, Timeline own) {
        return own.spans().stream().map(span -> of(span, call.startedAt())).toList();
    }

    private static CallSpan of(Span span, Duration start) {
        Moment end = span.end();
        return new CallSpan(
                span.name(),
                span.start().at().minus(start),
                end == null ? null : end.at().minus(start),
                span.start(),
                end,
                span.failure());
    }

    /** Returns whether its name is a kind, alone or followed by a space and more. */
    public boolean isA(String kind) {
        return name.equals(kind) || name.startsWith(kind + " ");
    }

    /** Returns the name without the number at its end. */
    String kind() {
        return NUMBER.matcher(name).replaceFirst("");
    }

    /** Returns whether it had ended at a time since the call was made. */
    public boolean hasEndedBy(Duration time) {
        return to != null && to.compareTo(time) <= 0;
    }

    /** Returns whether an interruption ended it. */
    public boolean isCancelled() {
        return failure instanceof InterruptedException;
    }

    /**
     * Describes how a piece of work ended.
     *
     * @param name its name
     * @param named the pieces of work of this name, of which the first counts
     * @return "wait 2 was cancelled at 1 s", "wait 2 never started" …
     */
    public static String fate(String name, List<CallSpan> named) {
        if (named.isEmpty()) {
            return name + " never started";
        }
        CallSpan span = named.getFirst();
        if (span.to == null) {
            return name + " is still running";
        }
        return name
                + (span.isCancelled() ? " was cancelled at " : " completed at ")
                + Phrases.duration(span.to);
    }
}
