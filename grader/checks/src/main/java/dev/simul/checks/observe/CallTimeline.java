package dev.simul.checks.observe;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a simulation's timeline that belongs to one call.
 *
 * <p>Each call is a span with a reserved name on the lane of the calling thread. All threads that
 * the calling thread starts, directly or indirectly, belong to the call as long as they live.
 * Workers of pools that are older than the call, such as the common pool, belong to the call from
 * the start of the call on. A worker that one call started and another call uses, or that two calls
 * use at the same time, belongs to both calls.
 */
public final class CallTimeline {
    private static final String MARK = "(call) ";
    public static final int CHECK_THREAD = 0;

    private final Timeline whole;
    private final CheckContext run;
    private final Map<Integer, Lane> lanesById;
    private final Map<Integer, Span> marksByLane;
    private final Span mark;
    private final List<Span> spans;
    private final Set<Integer> lanesOfSpans;

    private CallTimeline(Timeline whole, CheckContext run, Span mark) {
        this.whole = whole;
        this.run = run;
        this.mark = mark;
        this.lanesById = whole.lanes().stream().collect(toMap(Lane::id, Function.identity()));
        this.marksByLane =
                whole.spans().stream()
                        .filter(CallTimeline::isMark)
                        .collect(toMap(Span::lane, Function.identity()));
        this.spans =
                whole.spans().stream()
                        .filter(span -> mark.start().isBefore(span.start()) && !isMark(span))
                        .toList();
        this.lanesOfSpans = spans.stream().map(Span::lane).collect(toSet());
    }

    /** Returns the name of the span that represents a call. */
    public static String mark(int number) {
        return MARK + number;
    }

    static boolean isMark(Span span) {
        return span.name().startsWith(MARK);
    }

    /**
     * Returns the part of a timeline that belongs to a call. This part is empty if the call has not
     * begun to run.
     */
    public static Timeline of(Timeline whole, CallRecord call, CheckContext run) {
        return whole.spans().stream()
                .filter(span -> span.name().equals(mark(call.number())))
                .findFirst()
                .map(mark -> new CallTimeline(whole, run, mark).cut())
                .orElseGet(() -> new Timeline(whole.taken(), List.of(), List.of()));
    }

    /**
     * Returns the pieces of work that belong to a call, which are those of its part of a timeline.
     * In contrast to that part, they do not depend on the lines at which threads waited.
     */
    public static List<Span> spansOf(Timeline whole, CallRecord call, CheckContext run) {
        return whole.spans().stream()
                .filter(span -> span.name().equals(mark(call.number())))
                .findFirst()
                .map(mark -> new CallTimeline(whole, run, mark).ownSpans())
                .orElseGet(List::of);
    }

    /**
     * Returns the lane of the thread that makes a call, or null if the call has not begun to run.
     */
    public static @Nullable Lane caller(Timeline whole, int number) {
        return whole.spans().stream()
                .filter(span -> span.name().equals(mark(number)))
                .flatMap(mark -> whole.lanes().stream().filter(lane -> lane.id() == mark.lane()))
                .findFirst()
                .orElse(null);
    }

    private Timeline cut() {
        List<Lane> lanes = whole.lanes().stream().flatMap(this::belonging).toList();
        Set<Integer> ids = lanes.stream().map(Lane::id).collect(toSet());
        return new Timeline(
                whole.taken(),
                lanes,
                spans.stream().filter(span -> ids.contains(span.lane())).toList());
    }

    private List<Span> ownSpans() {
        Set<Integer> ids =
                whole.lanes().stream()
                        .filter(lane -> lanesOfSpans.contains(lane.id()))
                        .filter(lane -> isOfCaller(lane) || isOfOlderThread(lane))
                        .map(Lane::id)
                        .collect(toSet());
        return spans.stream().filter(span -> ids.contains(span.lane())).toList();
    }

    private boolean isOfCaller(Lane lane) {
        return rootOf(lane).id() == mark.lane();
    }

    private boolean isOfOlderThread(Lane lane) {
        Lane root = rootOf(lane);
        return root.id() != CHECK_THREAD && isOlder(root);
    }

    private Stream<Lane> belonging(Lane lane) {
        if (isOfCaller(lane)) {
            return Stream.of(lane);
        }
        if (!isOfOlderThread(lane)) {
            return Stream.of();
        }
        Lane rest = sinceStart(lane);
        return lanesOfSpans.contains(lane.id()) || waitedAtLine(rest)
                ? Stream.of(rest)
                : Stream.of();
    }

    private boolean waitedAtLine(Lane lane) {
        run.needSites();
        return lane.segments().stream().anyMatch(segment -> segment.site() != null);
    }

    /**
     * Returns the lane of the thread from which a thread was started, directly or indirectly: a
     * thread that makes a call, the thread of the check, or a thread of the simulation.
     */
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

    private boolean isOlder(Lane root) {
        Span other = marksByLane.get(root.id());
        if (other == null) {
            return true;
        }
        Moment end = other.end();
        return end != null && end.isBefore(mark.start());
    }

    private Lane sinceStart(Lane lane) {
        Duration start = mark.start().at();
        List<Segment> segments =
                lane.segments().stream()
                        .filter(segment -> segment.to().compareTo(start) > 0)
                        .map(segment -> since(start, segment))
                        .toList();
        return new Lane(
                lane.id(),
                lane.name(),
                lane.creator(),
                lane.start(),
                lane.end(),
                lane.runs(),
                segments,
                lane.waiting(),
                lane.failure());
    }

    private static Segment since(Duration start, Segment segment) {
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
