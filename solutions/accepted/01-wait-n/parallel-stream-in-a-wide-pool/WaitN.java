package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Runs a parallel stream in its own pool, which has a worker for each wait. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        try (ForkJoinPool pool = new ForkJoinPool(Math.max(n, 1))) {
            pool.submit(() ->
                            IntStream.range(0, n)
                                    .parallel()
                                    .forEach(i -> results.add(waitRandom(maxDelay))))
                    .get();
        }
        return List.copyOf(results);
    }

    private static Duration waitRandom(Duration maxDelay) {
        try {
            return WaitRandom.waitRandom(maxDelay);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
