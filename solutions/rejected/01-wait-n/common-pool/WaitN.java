// rejected by: starts-a-thousand-at-once
// advice: pool-runs-all-at-once
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs the waits in the common pool, which has few threads. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> waits = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            waits.add(
                    CompletableFuture.supplyAsync(() -> waitUnchecked(maxDelay))
                            .thenAccept(results::add));
        }
        CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).join();
        return List.copyOf(results);
    }

    private static Duration waitUnchecked(Duration maxDelay) {
        try {
            return WaitRandom.waitRandom(maxDelay);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
