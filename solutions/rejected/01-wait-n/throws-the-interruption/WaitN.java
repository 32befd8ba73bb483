// rejected by: failure-surfaces
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Stops the other waits after a failure, and throws the exception of a wait that it stopped. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        LinkedBlockingQueue<Duration> results = new LinkedBlockingQueue<>();
        List<Future<?>> waits = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                waits.add(
                        executor.submit(() -> {
                            try {
                                results.add(WaitRandom.waitRandom(maxDelay));
                            } catch (Throwable failure) {
                                executor.shutdownNow();
                                throw failure;
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> wait : waits) {
            wait.get();
        }
        return new ArrayList<>(results);
    }
}
