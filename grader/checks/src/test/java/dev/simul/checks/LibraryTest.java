package dev.simul.checks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.passes;
import static dev.simul.checks.CheckTestKit.resultOf;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.simul.checks.sample.Waits;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Libraries that wait and read the time do so virtually within a check. */
class LibraryTest {

    @Test
    void should_poll_by_awaitility_in_virtual_time() {
        Instant before = Instant.now();

        passes(() -> {
            CompletableFuture<Duration> task = call(Waits::task).value();
            await().pollInterval(ofMillis(700)).atMost(ofSeconds(10)).until(task::isDone);
            assertThat(Simulation.elapsed()).isEqualTo(ofMillis(3500));
        });

        assertThat(Duration.between(before, Instant.now())).isLessThan(ofSeconds(3));
    }

    @Test
    void should_time_out_awaitility_in_virtual_time() {
        assertThat(
                        resultOf(
                                        () -> {
                                            Call<Duration> call = start(Waits::againAndAgain);
                                            await().atMost(ofSeconds(20)).until(call::hasReturned);
                                        })
                                .getThrowable()
                                .orElseThrow())
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("within 20 seconds");
    }

    @Test
    void should_not_take_the_threads_of_a_library_for_those_of_a_call() {
        passes(() -> {
            Call<Duration> call = start(Waits::joined);
            await().atMost(ofSeconds(20)).until(call::hasReturned);
            assertThat(call).took(ofSeconds(3)).leftNothingRunning().waitedWithoutPolling();
        });
    }

    @Test
    void should_support_waiting_for_a_future_with_assertj() {
        passes(() -> assertThat(Waits.task()).succeedsWithin(ofSeconds(4)).isEqualTo(ofSeconds(5)));
    }
}
