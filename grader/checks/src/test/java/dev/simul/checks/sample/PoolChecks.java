package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import dev.simul.simulation.timeline.Lane;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that make several calls, and tell what belongs to which. */
@Simulated(given = Waiting.class)
public class PoolChecks {
    private final Script<Duration> waits =
            Script.<Duration>of().thenAlways(after(ofSeconds(2)).value(ZERO));

    @BeforeEach
    void follow_the_script() {
        Waiting.way = waits::next;
    }

    @Test
    void one_call_after_another() {
        Call<Duration> first = call(Pools::kept);
        assertThat(first).spans("wait").startedInOrder("wait 1");

        Call<Duration> second = call(Pools::kept);
        assertThat(second).spans("wait").startedInOrder("wait 2").startedAt(ZERO);
        assertThat(second).leftNothingRunning().took(ofSeconds(2));
        assertThat(second.timeline().lanes().stream().map(Lane::name))
                .containsExactly("pool-1-thread-1", "caller 2");
    }

    @Test
    void calls_at_the_same_time() throws Exception {
        Call<Duration> first = start(Pools::common);
        Thread.sleep(ofSeconds(1));
        Call<Duration> second = call(Pools::common);

        assertThat(first.join()).spans("wait").startedInOrder("wait 1");
        assertThat(second).spans("wait").startedInOrder("wait 2").endedAt(ofSeconds(2));
        assertThat(first).leftNothingRunning();
        assertThat(second).leftNothingRunning();
    }

    @Test
    void a_call_that_has_not_begun() {
        Call<Duration> call = start(Pools::common);

        assertThat(call.timeline().lanes()).isEmpty();
        assertThat(call).spans("wait").hasSize(0);
    }
}
