// rejected by: leaves-nothing-running
// advice: last-line-always-runs
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shuts its pool down unless the waits fail. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        long start = System.nanoTime();
        pool.submit(() -> WaitN.waitN(n, maxDelay)).get();
        long end = System.nanoTime();
        pool.shutdown();
        return Duration.ofNanos(end - start).dividedBy(n);
    }
}
