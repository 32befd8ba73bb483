package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Checks that share a static seam by name, and may run at the same time. */
@Simulated(given = Waiting.class)
public class ParallelChecks {
    private final Script<Duration> waits =
            Script.<Duration>of().thenAlways(after(ofSeconds(2)).value(ZERO));

    @BeforeEach
    void follow_the_script() {
        Waiting.way = waits::next;
    }

    @RepeatedTest(20)
    void overlap() {
        assertThat(call(() -> Waits.atOnce(5))).took(ofSeconds(2)).leftNothingRunning();
        assertThat(waits.calls()).isEqualTo(5);
    }

    @RepeatedTest(20)
    void follow_each_other() {
        assertThat(call(() -> Waits.oneByOne(5))).took(ofSeconds(10)).leftNothingRunning();
        assertThat(waits.interrupted()).isZero();
    }
}
