package dev.simul.grader.planted;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The checks that judge the {@link PlantedAnswers}. Only the first must pass. */
@Simulated
final class PlantedChecks {
    /** The times differ from run to run, so that no record of an earlier run fits. */
    private final List<Duration> times =
            List.of(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, 30)),
                    Duration.ofSeconds(ThreadLocalRandom.current().nextInt(30, 60)));

    @Test
    void right() {
        check(() -> PlantedAnswers.right(times));
    }

    @Test
    void too_slow() {
        check(() -> PlantedAnswers.tooSlow(times));
    }

    @Test
    void other_result() {
        check(() -> PlantedAnswers.otherResult(times));
    }

    @Test
    void failing() {
        check(() -> PlantedAnswers.failing(times));
    }

    private void check(Callable<List<Duration>> answer) {
        Call<List<Duration>> call = call(answer);

        assertThat(call).returned(times).took(times.getFirst());
    }
}
