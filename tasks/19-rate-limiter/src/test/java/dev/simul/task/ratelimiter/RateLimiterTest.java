package dev.simul.task.ratelimiter;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.task.ratelimiter.Permits.times;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = Permits.class)
class RateLimiterTest {

    @Test
    void full_bucket_at_once() {
        assertThat(call(() -> times(3, new RateLimiter(3, ofSeconds(1)))))
                .as("the times of 3 permits from a bucket of 3")
                .returned(List.of(ZERO, ZERO, ZERO));
        assertThat(call(() -> times(1, new RateLimiter(1, ofSeconds(1)))))
                .as("the time of 1 permit from a bucket of 1")
                .returned(List.of(ZERO));
    }

    @Test
    void then_one_an_interval() {
        assertThat(call(() -> times(6, new RateLimiter(3, ofSeconds(2)))))
                .as("the times of 6 permits from a bucket of 3, which is empty at 0 s")
                .returned(List.of(ZERO, ZERO, ZERO, ofSeconds(2), ofSeconds(4), ofSeconds(6)));
    }
}
