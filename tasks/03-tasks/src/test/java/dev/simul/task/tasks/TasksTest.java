package dev.simul.task.tasks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitRandom.class)
class TasksTest {
    private static final Duration MAX = ofMinutes(1);
    private static final Duration NINE = ofSeconds(9);

    private final Script<Duration> waits = Script.of(after(ofSeconds(30)).value(NINE));

    @BeforeEach
    void follow_the_script() {
        WaitRandom.waiting = max -> waits.next();
    }

    @Test
    void returns_at_once() {
        Call<Future<Duration>> task = call(() -> Tasks.taskWaitRandom(MAX));

        assertThat(task).returnedMatching(Objects::nonNull, "a task");
        assertThat(task).as("the wait runs on another thread").didNotBlock();
    }

    @Test
    void get_gives_the_result() {
        Call<Duration> result = call(() -> Tasks.taskWaitRandom(MAX).get());
        Observed.inValue("result-is-the-maximum", result, MAX::equals);

        assertThat(result).as("the wait returned this time").returned(NINE);
    }
}
