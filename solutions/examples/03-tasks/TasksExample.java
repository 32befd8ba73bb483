package dev.simul.task.tasks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = WaitRandom.class)
class TasksExample {
    @Test
    void a_task_beside_other_work(TestReporter reporter) {
        Script<Duration> waits = Script.of(after(ofSeconds(30)).value(ofSeconds(30)));
        WaitRandom.waiting = max -> waits.next();

        Call<Duration> call =
                call(() -> {
                    Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));
                    Thread.sleep(ofSeconds(20)); // something else
                    return task.get();
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("The caller works for 20 seconds while the task waits for 30", call));
    }
}
