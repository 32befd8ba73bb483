package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the waits as a task and measures until the result of the task is available. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Duration> results = executor.submit(() -> WaitN.waitN(n, maxDelay)).get();
            long end = System.nanoTime();
            return Duration.ofNanos(end - start).dividedBy(results.size());
        }
    }
}
