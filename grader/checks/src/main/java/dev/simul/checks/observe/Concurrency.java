package dev.simul.checks.observe;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The number of pieces of work that run at each time. If one piece of work ends at the time at
 * which another starts, the two do not count as running at the same time, no matter which event was
 * recorded first.
 */
public final class Concurrency {
    /**
     * The number of pieces of work that are running from each time in the map until the next time.
     */
    private final NavigableMap<Duration, Integer> counts = new TreeMap<>();

    private Concurrency() {}

    public static Concurrency of(List<CallSpan> spans) {
        NavigableMap<Duration, Integer> changes = new TreeMap<>();
        for (CallSpan span : spans) {
            changes.merge(span.from(), 1, Integer::sum);
            Duration to = span.to();
            if (to != null) {
                changes.merge(to, -1, Integer::sum);
            }
        }
        Concurrency concurrency = new Concurrency();
        concurrency.counts.put(Duration.ZERO, 0);
        int count = 0;
        for (Map.Entry<Duration, Integer> change : changes.entrySet()) {
            count += change.getValue();
            concurrency.counts.put(change.getKey(), count);
        }
        return concurrency;
    }

    /**
     * Returns the first time at which the number of running pieces of work is highest, and that
     * number.
     */
    public Map.Entry<Duration, Integer> highest() {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Duration, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
    }

    /**
     * Returns the first time in a period at which the number of running pieces of work is lowest,
     * and that number.
     */
    public Map.Entry<Duration, Integer> lowest(Duration from, Duration to) {
        NavigableMap<Duration, Integer> stretch =
                new TreeMap<>(counts.subMap(from, true, to, false));
        Map.Entry<Duration, Integer> before = counts.floorEntry(from);
        stretch.put(from, before == null ? 0 : before.getValue());
        return stretch.entrySet().stream()
                .min(
                        Map.Entry.<Duration, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
    }
}
