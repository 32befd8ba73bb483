package dev.simul.checks.observe;

import dev.simul.checks.text.Phrases;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Span;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a call.
 *
 * @param name the name of the piece of work
 * @param from the time from the start of the call to the beginning of the piece of work
 * @param to the time from the start of the call to the end of the piece of work; null if it is
 *     still running
 * @param began the moment at which the piece of work began
 * @param ended the moment at which the piece of work ended; null if it is still running
 * @param failure the exception that ended the piece of work, or null if there was none
 */
public record CallSpan(
        String name,
        Duration from,
        @Nullable Duration to,
        Moment began,
        @Nullable Moment ended,
        @Nullable Throwable failure) {
    private static final Pattern NUMBER = Pattern.compile("[ #-]*\\d+$");
    private static final String GAP = " ";

    /** Returns the pieces of work of a call, in the order in which they began. */
    public static List<CallSpan> of(CallRecord call, List<Span> own) {
        return own.stream().map(span -> of(span, call.startedAt())).toList();
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

    /** Returns whether the name is the given kind, or begins with the kind and a space. */
    public boolean isA(String kind) {
        return name.equals(kind) || name.startsWith(kind + " ");
    }

    /**
     * Returns the word for a piece of work of this kind: the name without what tells it from others
     * of its kind.
     *
     * @return "wait" for "wait 1", and "load" for "load Emma"
     */
    String kind() {
        String kind = NUMBER.matcher(name).replaceFirst("");
        return kind.contains(GAP) ? kind.substring(0, kind.indexOf(GAP)) : kind;
    }

    /** Returns for how long the piece of work ran until it ended or until a given time. */
    Duration lengthBy(Duration time) {
        Duration end = to == null || to.compareTo(time) > 0 ? time : to;
        return end.compareTo(from) > 0 ? end.minus(from) : Duration.ZERO;
    }

    /**
     * Returns whether the piece of work had ended by a given time, measured from the start of the
     * call.
     */
    public boolean hasEndedBy(Duration time) {
        return to != null && to.compareTo(time) <= 0;
    }

    /** Returns whether an interrupt ended the piece of work. */
    public boolean isCancelled() {
        return failure instanceof InterruptedException;
    }

    /**
     * Describes how a piece of work ended.
     *
     * @param name the name of the piece of work
     * @param named the pieces of work with this name, of which only the first is described
     * @return a text such as "wait 2 was cancelled at 1 s" or "wait 2 never started"
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
