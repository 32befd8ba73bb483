package dev.simul.task.taskwaitn;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Tasks.class)
class TaskWaitNExample {
    @Test
    void three_tasks(TestReporter reporter) {
        Script<Duration> tasks =
                Script.of(
                                after(ofSeconds(30)).value(ofSeconds(30)),
                                after(ofSeconds(10)).value(ofSeconds(10)),
                                after(ofSeconds(20)).value(ofSeconds(20)))
                        .named("task");
        Tasks.waiting = max -> tasks.next();

        Call<List<Duration>> call = call(() -> TaskWaitN.taskWaitN(3, ofMinutes(1)));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Three tasks of 30, 10 and 20 seconds run at the same time", call));
    }
}
