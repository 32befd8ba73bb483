package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Collects the results in a stage of each future and waits for all stages. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] waits = new CompletableFuture<?>[n];
            for (int i = 0; i < n; i++) {
                waits[i] =
                        CompletableFuture.supplyAsync(() -> waitUnchecked(maxDelay), executor)
                                .thenAccept(results::add);
            }
            CompletableFuture.allOf(waits).join();
        }
        return List.copyOf(results);
    }

    private static Duration waitUnchecked(Duration maxDelay) {
        try {
            return WaitRandom.waitRandom(maxDelay);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
