package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Board 01: many waits at once. */
public final class WaitN {
    private WaitN() {}

    /**
     * Starts {@code n} waits of {@link WaitRandom#waitRandom} at once and returns their results in
     * the order in which they end.
     *
     * @param n how many waits to start, zero or more
     * @param maxDelay the longest time each of them may take, passed to {@code waitRandom}
     * @return the {@code n} results; that of the wait that ends first comes first
     * @throws Exception the failure of a wait, directly or as the cause
     */
    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            List<Duration> results = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                results.add(waits.take().get());
            }
            return results;
        }
    }
}
