package dev.simul.task.firstresult;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tasks with known times and outcomes, shown as "task 1", "task 2" … on the timeline. */
final class Tasks {
    private Tasks() {}

    static Callable<String> succeeds(int number, Duration time, String result) {
        return () -> {
            Calls.work("task " + number, time);
            return result;
        };
    }

    static Callable<String> fails(int number, Duration time, Exception failure) {
        return () -> {
            Calls.work("task " + number, time);
            throw failure;
        };
    }
}
