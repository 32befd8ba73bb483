package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Uses plain threads, a lock and join. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Thread thread =
                    new Thread(() -> {
                        try {
                            Duration result = WaitRandom.waitRandom(maxDelay);
                            synchronized (results) {
                                results.add(result);
                            }
                        } catch (Exception e) {
                            synchronized (results) {
                                failures.add(e);
                            }
                        }
                    });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }
}
