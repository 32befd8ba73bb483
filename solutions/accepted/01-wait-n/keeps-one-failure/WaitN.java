package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps the failure that is stored last. Waits that fail at the same moment may overwrite each
 * other's failure, but any of them may be thrown.
 */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        Exception[] failure = new Exception[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            results.add(WaitRandom.waitRandom(maxDelay));
                        } catch (Exception e) {
                            failure[0] = e;
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
        return List.copyOf(results);
    }
}
