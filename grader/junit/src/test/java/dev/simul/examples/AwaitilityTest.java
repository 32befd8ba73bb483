package dev.simul.examples;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Awaitility polls in virtual time. */
@Simulated
class AwaitilityTest {
    @Test
    void await_polls_until_a_backup_is_done() {
        CompletableFuture<Void> backup =
                CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(5, TimeUnit.HOURS));

        await().pollInterval(ofMinutes(10)).atMost(ofDays(1)).until(backup::isDone);

        assertThat(Simulation.elapsed()).isBetween(ofHours(5), ofHours(5).plusMinutes(10));
    }

    @Test
    void await_gives_up_after_its_time() {
        assertThatThrownBy(
                        () -> await().pollInterval(ofHours(1)).atMost(ofDays(2)).until(() -> false))
                .isInstanceOf(ConditionTimeoutException.class);

        assertThat(Simulation.elapsed()).isEqualTo(ofDays(2));
    }
}
