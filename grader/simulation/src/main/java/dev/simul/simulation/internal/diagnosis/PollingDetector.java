package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.DurationText;
import dev.simul.simulation.internal.thread.WaitLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts how often each thread's own timer has woken it since another thread last woke it. */
final class PollingDetector {
    /**
     * With this number of timed waits, or fewer, a thread may be performing different actions in
     * turn instead of polling.
     */
    private static final int FEW = 10;

    private final Map<Integer, Wakes> threads = new HashMap<>();

    private static final class Wakes {
        private static final long UNKNOWN = -1;

        private long last = UNKNOWN;
        private long times;
        private long every;
        private boolean steady;

        void add(long end, boolean timedOut) {
            // Time passes for a thread only while it waits.
            long length = last == UNKNOWN ? UNKNOWN : end - last;
            last = end;
            if (!timedOut) {
                times = 0;
                return;
            }
            if (times++ == 0) {
                every = length;
                steady = true;
            } else {
                steady &= every == UNKNOWN || every == length;
                every = length;
            }
        }
    }

    PollingDetector(WaitLog waits) {
        waits.read((thread, end, timedOut) ->
                threads.computeIfAbsent(thread, first -> new Wakes()).add(end, timedOut));
    }

    /** Returns how often and at what interval a thread polled, or null if it is not polling. */
    @Nullable String words(int thread) {
        Wakes wakes = threads.get(thread);
        return wakes == null || wakes.times <= FEW
                ? null
                : String.format(Locale.ROOT, "it polled %,d times%s", wakes.times, rhythm(wakes));
    }

    private static String rhythm(Wakes wakes) {
        return wakes.steady ? ", every " + DurationText.of(Duration.ofNanos(wakes.every)) : "";
    }
}
