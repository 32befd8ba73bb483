package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Board 01, finished: many waits at once. */
public final class WaitN {
    /** How to wait; the checks replace this with waits of known length. */
    static Waiting waiting = WaitN::sleep;

    private WaitN() {}

    /**
     * Starts {@code n} waits at the same time and returns their results in the order in which the
     * waits end.
     *
     * @param n the number of waits to start, zero or more
     * @param maxDelay the longest time that each wait may take, in whole milliseconds, zero or more
     * @return the {@code n} results; the result of the first wait to end comes first
     * @throws Exception if a wait fails; the cause is its failure
     */
    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> waiting.waitUpTo(maxDelay));
            }
            List<Duration> results = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                results.add(waits.take().get());
            }
            return results;
        }
    }

    private static Duration sleep(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(delay);
        return delay;
    }

    /** A way to wait. */
    interface Waiting {
        Duration waitUpTo(Duration maxDelay) throws InterruptedException;
    }
}
