package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;

import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;

/** Checks of shared state, tried on many schedules. */
@Simulated(schedules = 100)
public class RaceChecks {
    private final Tally tally = new Tally();

    @Test
    void plain() {
        assertThat(call(tally::plain)).returned(2);
    }

    @Test
    @Schedules(0)
    void plain_on_the_usual_schedule() {
        assertThat(call(tally::plain)).returned(2);
    }

    @Test
    void guarded() {
        assertThat(call(tally::guarded)).returned(2);
    }

    @Test
    void atomic() {
        assertThat(call(tally::atomic)).returned(2);
    }

    @Test
    void in_two_calls() {
        assertThat(call(tally::inTwoCalls)).returned(2);
    }

    @Test
    void in_a_list() {
        assertThat(call(tally::inAList)).returned(2);
    }

    @Test
    void in_a_map_behind_one_lock() {
        assertThat(call(tally::inAMapBehindOneLock)).returned(2);
    }
}
