// rejected by: keeps-fractions
// advice: none
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Stops waiting after an hour. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        FutureTask<Duration> measured =
                new FutureTask<>(() -> {
                    long start = System.nanoTime();
                    WaitN.waitN(n, maxDelay);
                    return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
                });
        Thread.startVirtualThread(measured);
        return measured.get(1, TimeUnit.HOURS);
    }
}
