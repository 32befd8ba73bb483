package dev.simul.simulation;

import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The waits of all threads, as numbers in one long row: a million threads wait some times each, and
 * few of the waits are ever looked at.
 */
final class SegmentLog {
    /** The activities by the numbers that stand for them here. */
    private static final List<Activity> ACTIVITIES =
            List.of(Activity.SLEEP, Activity.WAIT, Activity.BLOCKED);

    private static final int FIRST_PAGE = 64;
    private static final int LARGEST_PAGE = 1 << 14;
    private static final int NUMBERS = 3;

    private final List<Page> full = new ArrayList<>();
    private Page page = new Page(FIRST_PAGE);

    /** Some waits, each as: from, to, and who waited how. */
    private static final class Page {
        private final long[] numbers;
        private final int capacity;
        private @Nullable Place @Nullable [] places;
        private int size;

        Page(int capacity) {
            this.capacity = capacity;
            this.numbers = new long[capacity * NUMBERS];
        }

        void add(int thread, int kind, long from, long to, @Nullable Place place) {
            int at = size * NUMBERS;
            numbers[at] = from;
            numbers[at + 1] = to;
            numbers[at + 2] = (long) thread << 3 | kind;
            if (place != null) {
                places()[size] = place;
            }
            size++;
        }

        private @Nullable Place[] places() {
            if (places == null) {
                places = new Place[capacity];
            }
            return places;
        }

        void readInto(Map<Integer, List<Segment>> byThread) {
            for (int i = 0; i < size; i++) {
                int at = i * NUMBERS;
                int kind = (int) (numbers[at + 2] & 7);
                byThread.computeIfAbsent((int) (numbers[at + 2] >> 3), thread -> new ArrayList<>())
                        .add(
                                segment(
                                        ACTIVITIES.get(kind >> 1),
                                        numbers[at],
                                        numbers[at + 1],
                                        places == null ? null : places[i],
                                        (kind & 1) != 0));
            }
        }
    }

    /** Adds a wait; times are nanoseconds since the simulation began. */
    void add(
            int thread,
            Activity activity,
            long from,
            long to,
            @Nullable Place place,
            boolean timedOut) {
        if (page.size == page.capacity) {
            full.add(page);
            page = new Page(Math.min(2 * page.capacity, LARGEST_PAGE));
        }
        int kind = ACTIVITIES.indexOf(activity) << 1 | (timedOut ? 1 : 0);
        page.add(thread, kind, from, to, place);
    }

    /** Returns the waits of each thread that has waited, in the order of time. */
    Map<Integer, List<Segment>> byThread() {
        Map<Integer, List<Segment>> byThread = new HashMap<>();
        full.forEach(each -> each.readInto(byThread));
        page.readInto(byThread);
        return byThread;
    }

    static Segment segment(
            Activity activity, long from, long to, @Nullable Place place, boolean timedOut) {
        return new Segment(
                activity,
                Duration.ofNanos(from),
                Duration.ofNanos(to),
                place == null || activity == Activity.SLEEP ? null : place.on(),
                place == null ? null : place.site(),
                timedOut);
    }
}
