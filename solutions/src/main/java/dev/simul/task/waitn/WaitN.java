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
     * Starts {@code n} calls to {@link WaitRandom#waitRandom} at the same time and returns their
     * results in the order in which the waits end.
     *
     * @param n the number of waits to start, zero or more
     * @param maxDelay the longest time that each wait may take, passed to {@code waitRandom}
     * @return the {@code n} results; the result of the first wait to end comes first
     * @throws Exception the failure of a wait, directly or as the cause of another exception
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
