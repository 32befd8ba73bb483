package dev.simul.checks.observe;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.Row;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the chart of a call. The chart has a row for each name that spans of the call have. Above
 * these rows is a row for the calling thread if this thread waits and does not run any of the
 * spans. If the call has no spans, the chart has a row for each thread that waits.
 */
public final class CallChart {
    private final Timeline timeline;
    private final Duration start;

    private CallChart(Timeline timeline, Duration start) {
        this.timeline = timeline;
        this.start = start;
    }

    /**
     * Creates a chart.
     *
     * @param timeline the timeline of the call
     * @param caller the lane of the calling thread, or null if the call has not begun to run
     * @param start the time at which the call was made, which is the beginning of the chart
     */
    public static Chart of(Timeline timeline, @Nullable Lane caller, Duration start) {
        return new CallChart(timeline, start).chart(caller);
    }

    private Chart chart(@Nullable Lane caller) {
        List<Row> rows = new ArrayList<>();
        if (timeline.spans().isEmpty()) {
            timeline.lanes().stream()
                    .map(lane -> new Row(label(lane), bars(lane)))
                    .filter(row -> !row.bars().isEmpty())
                    .forEach(rows::add);
        } else {
            if (caller != null && !caller.segments().isEmpty() && doesNone(caller)) {
                rows.add(new Row(label(caller), bars(caller)));
            }
            byName().forEach((name, spans) -> rows.addAll(rows(name, spans)));
        }
        Duration length =
                rows.stream()
                        .flatMap(row -> row.bars().stream())
                        .map(Bar::to)
                        .reduce(Duration.ZERO, CallChart::later);
        return new Chart(length, rows);
    }

    private boolean doesNone(Lane lane) {
        return timeline.spans().stream().noneMatch(span -> span.lane() == lane.id());
    }

    private static String label(Lane lane) {
        return lane.id() == CallTimeline.CHECK_THREAD ? "check" : lane.name();
    }

    private Map<String, List<Span>> byName() {
        Map<String, List<Span>> byName = new LinkedHashMap<>();
        timeline.spans()
                .forEach(span ->
                        byName.computeIfAbsent(span.name(), n -> new ArrayList<>()).add(span));
        return byName;
    }

    /** Puts spans with the same name into as few rows as possible without overlap. */
    private Collection<Row> rows(String name, List<Span> spans) {
        List<List<Span>> rows = new ArrayList<>();
        for (Span span : spans) {
            List<Span> free =
                    rows.stream()
                            .filter(row ->
                                    !end(row.getLast()).minus(span.start().at()).isPositive())
                            .findFirst()
                            .orElseGet(() -> {
                                rows.add(new ArrayList<>());
                                return rows.getLast();
                            });
            free.add(span);
        }
        return rows.stream()
                .map(row -> new Row(name, row.stream().flatMap(this::bars).toList()))
                .toList();
    }

    /**
     * Returns bars that show what the thread of a span did during the span. A span that took no
     * time becomes a bar of length zero.
     */
    private Stream<Bar> bars(Span span) {
        Duration from = span.start().at();
        Duration to = end(span);
        if (from.equals(to)) {
            return Stream.of(bar(Bar.Kind.WORKING, from, to));
        }
        return timeline.lanes().stream()
                .filter(lane -> lane.id() == span.lane())
                .flatMap(lane -> lane.segments().stream())
                .filter(segment -> segment.from().compareTo(to) < 0)
                .filter(segment -> segment.to().compareTo(from) > 0)
                .map(segment ->
                        bar(kind(segment), later(segment.from(), from), earlier(segment.to(), to)));
    }

    private List<Bar> bars(Lane lane) {
        return lane.segments().stream()
                .filter(segment -> segment.to().compareTo(start) > 0)
                .map(segment -> bar(kind(segment), later(segment.from(), start), segment.to()))
                .toList();
    }

    private Bar bar(Bar.Kind kind, Duration from, Duration to) {
        return new Bar(kind, from.minus(start), to.minus(start));
    }

    private static Bar.Kind kind(Segment segment) {
        return switch (segment.activity()) {
            case SLEEP -> Bar.Kind.WORKING;
            case WAIT -> Bar.Kind.WAITING;
            case BLOCKED -> Bar.Kind.BLOCKED;
        };
    }

    private Duration end(Span span) {
        return span.end() == null ? timeline.end() : span.end().at();
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
