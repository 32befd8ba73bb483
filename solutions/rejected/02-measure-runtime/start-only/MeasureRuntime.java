// rejected by: measures-the-waiting, divides-by-n, keeps-fractions, ignores-the-wall-clock,
// calls-are-independent
// advice: clock-is-read-in-time
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures how long it takes to start the waits. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            Future<List<Duration>> waits = executor.submit(() -> WaitN.waitN(n, maxDelay));
            long end = System.nanoTime();
            waits.get();
            return Duration.ofNanos(end - start).dividedBy(n);
        }
    }
}
