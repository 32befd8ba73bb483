package dev.simul.simulation.internal.thread;

import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Span;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records the order of events, the waits of threads, and spans. Used by the carrier only. */
public final class TimelineRecorder {
    private static final Pattern POOL_THREAD = Pattern.compile("pool-(\\d+)-thread-(\\d+)");
    private static final Pattern UNNAMED_PLATFORM_THREAD = Pattern.compile("Thread-\\d+");

    private final Map<String, Integer> poolNumbers = new HashMap<>();
    private final List<OpenSpan> spans = new ArrayList<>();
    private final WaitLog waits = new WaitLog();
    private long order;
    private @Nullable Timeline last;

    private static final class OpenSpan {
        private final String name;
        private final int lane;
        private final Moment start;
        private @Nullable Moment end;
        private @Nullable Throwable failure;

        OpenSpan(String name, int lane, Moment start) {
            this.name = name;
            this.lane = lane;
            this.start = start;
        }

        Span span() {
            return new Span(name, lane, start, end, failure);
        }
    }

    /** Returns the sequence number of the next event. */
    public long nextSequenceNumber() {
        return order++;
    }

    public WaitLog waits() {
        return waits;
    }

    Moment moment(long now) {
        return new Moment(Duration.ofNanos(now), order++);
    }

    /** Performs work on a lane and records it as a span. */
    public <V> V span(String name, int lane, LongSupplier clock, Callable<V> work)
            throws Exception {
        OpenSpan span = new OpenSpan(name, lane, moment(clock.getAsLong()));
        spans.add(span);
        try {
            return work.call();
        } catch (Throwable e) {
            span.failure = e;
            throw e;
        } finally {
            span.end = moment(clock.getAsLong());
        }
    }

    /**
     * Returns the timeline up to now. If nothing has happened since the last call, returns the same
     * object again.
     */
    public Timeline timeline(List<SimulatedThread> threads, long now) {
        Timeline known = last;
        if (known != null
                && known.taken().order() + 1 == order
                && known.taken().at().toNanos() == now) {
            return known;
        }
        Timeline made = make(threads, now);
        last = made;
        return made;
    }

    private Timeline make(List<SimulatedThread> threads, long now) {
        Map<Integer, List<Segment>> segments = waits.byThread(id -> threads.get(id).startedAt());
        return new Timeline(
                moment(now),
                threads.stream()
                        .filter(SimulatedThread::hasStarted)
                        .map(thread ->
                                thread.lane(
                                        name(thread),
                                        now,
                                        segments.getOrDefault(thread.id, List.of())))
                        .toList(),
                spans.stream().map(OpenSpan::span).toList());
    }

    /**
     * Returns the name of a thread on the timeline. The JDK numbers pools and threads over the
     * whole life of the JVM. This method numbers them within the simulation, so that identical runs
     * have identical names.
     */
    public String name(SimulatedThread thread) {
        String name = thread.thread.getName();
        Matcher pool = POOL_THREAD.matcher(name);
        if (pool.matches()) {
            int number =
                    poolNumbers.computeIfAbsent(pool.group(1), first -> poolNumbers.size() + 1);
            return "pool-" + number + "-thread-" + pool.group(2);
        }
        return name.isEmpty() || UNNAMED_PLATFORM_THREAD.matcher(name).matches()
                ? "thread-" + thread.id
                : name;
    }
}
