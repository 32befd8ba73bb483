package dev.simul.task.waitrandom;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Simulated
class WaitRandomTest {

    @Test
    void waits_as_long_as_it_says() {
        for (int i = 0; i < 20; i++) {
            Call<Duration> wait = call(() -> WaitRandom.waitRandom(ofSeconds(10)));

            assertThat(wait).as("waitRandom returned this time").took(wait.value());
        }
    }

    @Test
    void stays_within_the_maximum() {
        Duration max = ofMillis(2);
        for (int i = 0; i < 60; i++) {
            Call<Duration> wait = call(() -> WaitRandom.waitRandom(max));

            assertThat(wait)
                    .returnedMatching(
                            time -> time.compareTo(ZERO) >= 0 && time.compareTo(max) <= 0,
                            "a time from 0 s to 2 ms");
        }
    }
}
