package dev.simul.task.ratelimiter;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.task.ratelimiter.Permits.times;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = Permits.class)
class RateLimiterTest {

    @Test
    void full_bucket_at_once() {
        Call<List<Duration>> three = call(() -> times(3, new RateLimiter(3, ofSeconds(1))));
        Observed.that(
                "one-an-interval",
                three.failure() == null
                        && three.value().equals(List.of(ZERO, ofSeconds(1), ofSeconds(2))));
        Observed.that(
                "empty-at-first",
                three.failure() == null && three.value().getFirst().equals(ofSeconds(1)));
        assertThat(three)
                .as("the times of 3 permits from a bucket of 3")
                .returned(List.of(ZERO, ZERO, ZERO));
        assertThat(call(() -> times(1, new RateLimiter(1, ofSeconds(1)))))
                .as("the time of 1 permit from a bucket of 1")
                .returned(List.of(ZERO));
    }

    @Test
    void then_one_an_interval() {
        Call<List<Duration>> six = call(() -> times(6, new RateLimiter(3, ofSeconds(2))));
        Observed.that("never-waits", six.failure() == null && six.value().getLast().equals(ZERO));
        Observed.that(
                "all-at-6-s",
                six.failure() == null
                        && six.value().subList(3, 6).stream().allMatch(ofSeconds(6)::equals));
        assertThat(six)
                .as("the times of 6 permits from a bucket of 3, which is empty at 0 s")
                .returned(List.of(ZERO, ZERO, ZERO, ofSeconds(2), ofSeconds(4), ofSeconds(6)));
    }
}
