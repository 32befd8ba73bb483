package dev.simul.grader.planted;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A right answer, and three answers that are each wrong in one way. */
final class PlantedAnswers {
    private PlantedAnswers() {}

    /** Waits for all times at once, and returns them. */
    static List<Duration> right(List<Duration> times) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Duration>> waits =
                    times.stream().<Callable<Duration>>map(time -> () -> wait(time)).toList();
            return threads.invokeAll(waits).stream().map(Future::resultNow).toList();
        }
    }

    /** Waits for one time after another. */
    static List<Duration> tooSlow(List<Duration> times) throws Exception {
        for (Duration time : times) {
            wait(time);
        }
        return times;
    }

    /** Returns the times in the wrong order. */
    static List<Duration> otherResult(List<Duration> times) throws Exception {
        return right(times).reversed();
    }

    /** Throws an exception when it should return. */
    static List<Duration> failing(List<Duration> times) throws Exception {
        right(times);
        throw new IllegalStateException("planted");
    }

    private static Duration wait(Duration time) throws Exception {
        Thread.sleep(time);
        return time;
    }
}
