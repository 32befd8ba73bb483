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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that come to everything a check can come to. */
@Simulated(given = Waiting.class)
public class ReportChecks {
    private final Script<Duration> waits =
            Script.<Duration>of().thenAlways(after(ofSeconds(1)).value(ZERO));

    @BeforeEach
    void follow_the_script() {
        Waiting.way = waits::next;
    }

    @Test
    void waits_overlap() {
        assertThat(call(() -> Waits.oneByOne(2)))
                .as("all waits run together, so the longest decides")
                .took(ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void returns_every_result(int n) {
        assertThat(call(() -> Waits.oneByOne(n).size())).returned(n);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void asks_once(int n) {
        assertThat(call(() -> Waits.oneByOne(n))).spans("wait").hasSize(1);
    }

    @Test
    void ends_nothing() {
        call(Waits::exiting);
    }

    @Test
    void tells_the_time() {
        call(Waits::stub);
    }
}
