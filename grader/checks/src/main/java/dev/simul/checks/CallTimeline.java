package dev.simul.checks;

import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a simulation's timeline that belongs to one call.
 *
 * <p>Each call is a span of a reserved name on its caller's lane. To a call belong the threads started by its caller,
 * and by these in turn. Workers of pools that are older than the call, the common pool's among them, belong to it as
 * far as they work after it began; where two calls go on at once, such a worker is counted to both.
 */
final class CallTimeline {
    private static final String MARK = "(call) ";
    private static final int CHECK_THREAD = 0;

    private final Timeline whole;
    private final @Nullable Span mark;
    private final Map<Integer, Lane> lanesById = new HashMap<>();
    private final Map<Integer, Span> marksByLane = new HashMap<>();

    private CallTimeline(Timeline whole, int number) {
        this.whole = whole;
        whole.lanes().forEach(lane -> lanesById.put(lane.id(), lane));
        whole.spans().stream()
                .filter(CallTimeline::isMark)
                .forEach(span -> marksByLane.put(span.lane(), span));
        this.mark =
                marksByLane.values().stream()
                        .filter(span -> span.name().equals(mark(number)))
                        .findFirst()
                        .orElse(null);
    }

    /** Cuts the part of a call out of a timeline; it is empty where the call has not begun to run. */
    static Timeline of(Timeline whole, int number) {
        return new CallTimeline(whole, number).cut();
    }

    /** Returns the name of the span that a call is recorded as. */
    static String mark(int number) {
        return MARK + number;
    }

    static boolean isMark(Span span) {
        return span.name().startsWith(MARK);
    }

    private Timeline cut() {
        Span own = mark;
        if (own == null) {
            return new Timeline(whole.taken(), List.of(), List.of());
        }
        List<Lane> lanes =
                whole.lanes().stream().flatMap(lane -> belonging(lane, own).stream()).toList();
        List<Integer> ids = lanes.stream().map(Lane::id).toList();
        List<Span> spans = spansAfter(own.start()).filter(s -> ids.contains(s.lane())).toList();
        return new Timeline(whole.taken(), lanes, spans);
    }

    private Collection<Lane> belonging(Lane lane, Span own) {
        Lane root = rootOf(lane);
        if (root.id() == own.lane()) {
            return List.of(lane);
        }
        if (root.id() == CHECK_THREAD || !isOlderThan(own, root)) {
            return List.of();
        }
        Lane rest = after(own.start(), lane);
        boolean worked =
                rest.segments().stream().anyMatch(segment -> segment.site() != null)
                        || spansAfter(own.start()).anyMatch(span -> span.lane() == lane.id());
        return worked ? List.of(rest) : List.of();
    }

    /** Returns the lane where a family begins: a call's caller, the check's thread, or one of the simulation's own. */
    private Lane rootOf(Lane lane) {
        Lane root = lane;
        while (!marksByLane.containsKey(root.id())) {
            Lane creator = lanesById.get(root.creator());
            if (creator == null) {
                return root;
            }
            root = creator;
        }
        return root;
    }

    private boolean isOlderThan(Span own, Lane root) {
        Span other = marksByLane.get(root.id());
        if (other == null) {
            return true;
        }
        Moment end = other.end();
        return end != null && end.isBefore(own.start());
    }

    private Stream<Span> spansAfter(Moment start) {
        return whole.spans().stream()
                .filter(span -> start.isBefore(span.start()))
                .filter(span -> !isMark(span));
    }

    private static Lane after(Moment start, Lane lane) {
        List<Segment> segments =
                lane.segments().stream()
                        .filter(segment -> segment.to().compareTo(start.at()) > 0)
                        .map(segment -> from(start.at(), segment))
                        .toList();
        return new Lane(
                lane.id(),
                lane.name(),
                lane.creator(),
                lane.start(),
                lane.end(),
                lane.runs(),
                segments,
                lane.failure());
    }

    private static Segment from(Duration start, Segment segment) {
        return segment.from().compareTo(start) >= 0
                ? segment
                : new Segment(
                        segment.activity(),
                        start,
                        segment.to(),
                        segment.on(),
                        segment.site(),
                        segment.timedOut());
    }
}
