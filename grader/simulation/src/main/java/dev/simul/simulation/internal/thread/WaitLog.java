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
 * The waits of all threads, stored as plain numbers, because a million threads may wait several
 * times each and few of the waits are ever read. Time passes for a thread only while it waits, so
 * each wait begins when the previous one ends, and only the ends are recorded.
 */
public final class WaitLog {
    private static final int FIRST_PAGE = 64;
    private static final int LARGEST_PAGE = 1 << 14;

    /** The activities, indexed by their numbers in this log. */
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
    private final Map<WaitSite, WaitSite> sites = new HashMap<>();
    private Page page = new Page(FIRST_PAGE);
    private long size;

    /** Receives the waits of all threads. */
    @FunctionalInterface
    public interface Reader {
        void read(int thread, long end, boolean timedOut);
    }

    /** A block of waits: the end, the thread and the kind of each wait. */
    private static final class Page {
        private static final int TIMED_OUT = 1;
        private static final int KIND_BITS = 3;

        private final long[] ends;
        private final int[] waits;
        private @Nullable WaitSite @Nullable [] sites;
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
                @Nullable WaitSite site,
                boolean timedOut) {
            ends[size] = end;
            waits[size] =
                    thread << KIND_BITS | numberOf(activity) << 1 | (timedOut ? TIMED_OUT : 0);
            if (site != null) {
                sites()[size] = site;
            }
            size++;
        }

        private @Nullable WaitSite[] sites() {
            if (sites == null) {
                sites = new WaitSite[ends.length];
            }
            return sites;
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
                                sites == null ? null : sites[i],
                                (kind & TIMED_OUT) != 0));
                read.end = ends[i];
            }
        }
    }

    /** The waits of one thread that have been read so far. */
    private static final class ThreadWaits {
        private final List<Segment> segments = new ArrayList<>();
        private long end;

        ThreadWaits(IntToLongFunction start, int thread) {
            end = start.applyAsLong(thread);
        }
    }

    /** Adds a wait that has ended; the end is in nanoseconds since the simulation began. */
    void add(int thread, Activity activity, long end, @Nullable WaitSite site, boolean timedOut) {
        if (page.isFull()) {
            full.add(page);
            page = new Page(Math.min(2 * page.size, LARGEST_PAGE));
        }
        page.add(thread, activity, end, site == null ? null : shared(site), timedOut);
        size++;
    }

    /** Returns an equal site that other waits already use, because a loop waits at one place. */
    private WaitSite shared(WaitSite site) {
        WaitSite known = sites.putIfAbsent(site, site);
        return known == null ? site : known;
    }

    /** Returns the number of waits. */
    public long size() {
        return size;
    }

    /** Passes all waits to a reader, in the order in which they ended. */
    public void read(Reader reader) {
        full.forEach(each -> each.readInto(reader));
        page.readInto(reader);
    }

    /**
     * Returns the waits of each thread that has waited, in chronological order.
     *
     * @param start returns when a thread started, in nanoseconds since the simulation began
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
            Activity activity, long from, long to, @Nullable WaitSite site, boolean timedOut) {
        return new Segment(
                activity,
                Duration.ofNanos(from),
                Duration.ofNanos(to),
                site == null || activity == Activity.SLEEP ? null : site.on(),
                site == null ? null : site.site(),
                timedOut);
    }
}
