// rejected by: failure-surfaces, leaves-nothing-running
// advice: every-wait-has-a-result
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Waits for n results, but a failed wait has none. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<Duration> done = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    done.add(WaitRandom.waitRandom(maxDelay));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(done.take());
        }
        return results;
    }
}
