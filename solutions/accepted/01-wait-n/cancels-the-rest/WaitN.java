package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Stops the other waits when one fails. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
            IntStream.range(0, n).forEach(i -> waits.submit(() -> WaitRandom.waitRandom(maxDelay)));
            List<Duration> results = new ArrayList<>();
            while (results.size() < n) {
                results.add(waits.take().get());
            }
            return results;
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            executor.shutdownNow();
        }
    }
}
