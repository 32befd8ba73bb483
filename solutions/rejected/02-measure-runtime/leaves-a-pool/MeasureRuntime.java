// rejected by: leaves-nothing-running
// advice: pool-ends-by-itself
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the waits in a pool that it never shuts down. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        long start = System.nanoTime();
        pool.submit(() -> WaitN.waitN(n, maxDelay)).get();
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
