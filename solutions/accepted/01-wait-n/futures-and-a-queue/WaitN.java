package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/** Makes each finished future put itself into a queue. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<FutureTask<Duration>> done = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(
                    new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay)) {
                        @Override
                        protected void done() {
                            done.add(this);
                        }
                    });
        }
        List<Duration> results = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            results.add(done.take().get());
        }
        return results;
    }
}
