package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;

/** Checks that pass on their usual schedule only, and are about the lines of waits. */
@Simulated
public class LineChecks {

    @Test
    void takes_a_second() {
        CheckTestKit.journal().add("run");
        assertThat(call(() -> Turns.wait(ofSeconds(2), 1))).took(ofSeconds(1));
    }

    @Test
    void waits_once() {
        CheckTestKit.journal().add("run");
        assertThat(call(() -> Turns.wait(ofSeconds(2), 2))).waitedWithoutPolling(1);
    }

    /** On the usual schedule it does not come to reading lines. */
    @Test
    void waits_once_where_it_looks() {
        CheckTestKit.journal().add("run");
        Call<Integer> call = call(() -> Turns.wait(ofSeconds(2), 2));
        if (call.value() > 1) {
            assertThat(call).waitedWithoutPolling(1);
        }
    }
}
