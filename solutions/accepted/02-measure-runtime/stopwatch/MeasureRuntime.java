package dev.simul.task.measureruntime;

import java.time.Duration;

/** Measures with its own stopwatch class. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        Stopwatch stopwatch = Stopwatch.started();
        WaitN.waitN(n, maxDelay);
        double average = (double) stopwatch.elapsed().toNanos() / n;
        return Duration.ofNanos((long) average);
    }

    private record Stopwatch(long start) {
        static Stopwatch started() {
            return new Stopwatch(System.nanoTime());
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
