package dev.simul.simulation.internal.thread;

import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The waits of all threads, as numbers in one long row: a million threads wait some times each, and
 * few of the waits are ever looked at. Time passes for a thread only while it waits, so each wait
 * begins where the one before ended, and only ends are kept.
 */
public final class WaitLog {
    private static final int FIRST_PAGE = 64;
    private static final int LARGEST_PAGE = 1 << 14;

    /** The activities by the numbers that stand for them here. */
    private static final List<Activity> ACTIVITIES =
            List.of(Activity.SLEEP, Activity.WAIT, Activity.BLOCKED);

    private static int numberOf(Activity activity) {
        return switch (activity) {
            case SLEEP -> 0;
            case WAIT -> 1;
            case BLOCKED -> 2;
        };
    }

    private final List<Page> full = new ArrayList<>();
    private Page page = new Page(FIRST_PAGE);

    /** Is told of waits. */
    @FunctionalInterface
    public interface Reader {
        void read(int thread, long end, boolean timedOut);
    }

    /** Some waits, each as: when it ended, and who waited how. */
    private static final class Page {
        private static final int TIMED_OUT = 1;
        private static final int KIND_BITS = 3;

        private final long[] ends;
        private final int[] waits;
        private @Nullable WaitSite @Nullable [] places;
        private int size;

        Page(int capacity) {
            ends = new long[capacity];
            waits = new int[capacity];
        }

        boolean isFull() {
            return size == ends.length;
        }

        void add(
                int thread,
                Activity activity,
                long end,
                @Nullable WaitSite place,
                boolean timedOut) {
            ends[size] = end;
            waits[size] =
                    thread << KIND_BITS | numberOf(activity) << 1 | (timedOut ? TIMED_OUT : 0);
            if (place != null) {
                places()[size] = place;
            }
            size++;
        }

        private @Nullable WaitSite[] places() {
            if (places == null) {
                places = new WaitSite[ends.length];
            }
            return places;
        }

        void readInto(Reader reader) {
            for (int i = 0; i < size; i++) {
                reader.read(waits[i] >> KIND_BITS, ends[i], (waits[i] & TIMED_OUT) != 0);
            }
        }

        void readInto(Map<Integer, ThreadWaits> byThread, IntToLongFunction start) {
            for (int i = 0; i < size; i++) {
                int thread = waits[i] >> KIND_BITS;
                ThreadWaits read =
                        byThread.computeIfAbsent(thread, id -> new ThreadWaits(start, id));
                int kind = waits[i] & (1 << KIND_BITS) - 1;
                read.segments.add(
                        segment(
                                ACTIVITIES.get(kind >> 1),
                                read.end,
                                ends[i],
                                places == null ? null : places[i],
                                (kind & TIMED_OUT) != 0));
                read.end = ends[i];
            }
        }
    }

    /** The waits of one thread, as far as they are read. */
    private static final class ThreadWaits {
        private final List<Segment> segments = new ArrayList<>();
        private long end;

        ThreadWaits(IntToLongFunction start, int thread) {
            end = start.applyAsLong(thread);
        }
    }

    /** Adds a wait that ended; the time is nanoseconds since the simulation began. */
    void add(int thread, Activity activity, long end, @Nullable WaitSite place, boolean timedOut) {
        if (page.isFull()) {
            full.add(page);
            page = new Page(Math.min(2 * page.size, LARGEST_PAGE));
        }
        page.add(thread, activity, end, place, timedOut);
    }

    /** Tells of all waits, in the order of their ends. */
    public void read(Reader reader) {
        full.forEach(each -> each.readInto(reader));
        page.readInto(reader);
    }

    /**
     * Returns the waits of each thread that has waited, in the order of time.
     *
     * @param start tells when a thread has started, in nanoseconds since the simulation began
     */
    Map<Integer, List<Segment>> byThread(IntToLongFunction start) {
        Map<Integer, ThreadWaits> read = new HashMap<>();
        full.forEach(each -> each.readInto(read, start));
        page.readInto(read, start);
        Map<Integer, List<Segment>> byThread = HashMap.newHashMap(read.size());
        read.forEach((thread, waits) -> byThread.put(thread, waits.segments));
        return byThread;
    }

    static Segment segment(
            Activity activity, long from, long to, @Nullable WaitSite place, boolean timedOut) {
        return new Segment(
                activity,
                Duration.ofNanos(from),
                Duration.ofNanos(to),
                place == null || activity == Activity.SLEEP ? null : place.on(),
                place == null ? null : place.site(),
                timedOut);
    }
}
