package dev.simul.task.waitrandom;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.stepWallClock;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@Simulated
class WaitRandomTest {

    @Test
    void waits_as_long_as_it_says() {
        List<Call<Duration>> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(call(() -> WaitRandom.waitRandom(ofSeconds(10))));
        }
        Observed.that(
                "longer-and-shorter",
                waits.stream().anyMatch(wait -> difference(wait) > 0)
                        && waits.stream().anyMatch(wait -> difference(wait) < 0));

        for (Call<Duration> wait : waits) {
            assertThat(wait).as("waitRandom returned this time").took(wait.value());
        }

        Observed.part("disturbed");
        Call<Duration> disturbed =
                start(() -> {
                    LockSupport.unpark(Thread.currentThread());
                    return WaitRandom.waitRandom(ofDays(20));
                });
        settle();
        stepWallClock(ofHours(-1));
        assertThat(disturbed)
                .as(
                        "the thread had a permit to continue, and the wall clock was set back by an hour")
                .took(disturbed.join().value());
    }

    @Test
    void stays_within_the_maximum() {
        Duration max = ofMillis(2);
        for (int i = 0; i < 60; i++) {
            Call<Duration> wait = call(() -> WaitRandom.waitRandom(max));
            Observed.inValue("one-above", wait, max.plusMillis(1)::equals);

            assertThat(wait)
                    .returnedMatching(
                            time -> time.compareTo(ZERO) >= 0 && time.compareTo(max) <= 0,
                            "a time from 0 s to 2 ms");
        }
    }

    /** Returns a positive number if a wait took longer than it says, and a negative one if less. */
    private static int difference(Call<Duration> wait) {
        return wait.elapsed().compareTo(wait.value());
    }
}
