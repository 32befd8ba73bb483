package dev.simul.trial.outcomes;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;

import dev.simul.checks.Action;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks each of which ends in another way. */
@Simulated
class OutcomesChecks {
    @Test
    void passes() {
        takesASecond(Outcomes::passes);
    }

    @Test
    void fails() {
        takesASecond(Outcomes::fails);
    }

    @Test
    void throws_something() {
        takesASecond(Outcomes::throwsSomething);
    }

    @Test
    void is_not_started() {
        takesASecond(Outcomes::isNotStarted);
    }

    @Test
    @Disabled("later")
    void is_skipped() {}

    @Test
    void aborts() {
        Assumptions.abort("no reason");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nothing")
    void has_no_arguments(int number) {}

    static Stream<Integer> nothing() {
        return Stream.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fails_then_exits(boolean exits) {
        takesASecond(exits ? Outcomes::exits : Outcomes::fails);
    }

    @Test
    void exits() {
        takesASecond(Outcomes::exits);
    }

    @Test
    void halts() {
        takesASecond(Outcomes::halts);
    }

    @Test
    void escapes() {
        takesASecond(Outcomes::escapes);
    }

    @Test
    void deadlocks() {
        takesASecond(Outcomes::deadlocks);
    }

    @Test
    void spins() {
        takesASecond(Outcomes::spins);
    }

    @Test
    void never_finishes() {
        takesASecond(Outcomes::neverFinishes);
    }

    @Test
    @Schedules(50)
    void races() {
        assertThat(call(Outcomes::races)).returned();
    }

    @Test
    void runs_out_of_memory() {
        takesASecond(Outcomes::runsOutOfMemory);
    }

    @Test
    void stalls() {
        takesASecond(Outcomes::stalls);
    }

    private static void takesASecond(Action code) {
        assertThat(call(code)).returned().took(Duration.ofSeconds(1));
    }
}
