package dev.simul.plain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.simul.checks.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain JUnit test with one annotation more: all its time is virtual. */
@Simulated
class ReminderTest {
    private Instant began;

    @BeforeEach
    void begin() throws InterruptedException {
        began = Instant.now();
        Thread.sleep(ofHours(1));
    }

    @AfterEach
    void end() {
        assertThat(Duration.between(began, Instant.now())).isEqualTo(Simulation.elapsed());
    }

    @Test
    void reminds_after_a_day() {
        try (Reminder reminder = new Reminder(ofDays(1))) {
            await().pollInterval(ofMinutes(10)).atMost(ofDays(2)).until(reminder::wasSent);
        }

        assertThat(Simulation.elapsed())
                .isBetween(ofHours(1).plusDays(1), ofHours(1).plusDays(1).plusMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void does_not_remind_before_its_time(int days) {
        try (Reminder reminder = new Reminder(ofDays(days))) {
            assertThatThrownBy(() ->
                            await().pollInterval(ofHours(1))
                                    .atMost(ofDays(1))
                                    .until(reminder::wasSent))
                    .isInstanceOf(ConditionTimeoutException.class)
                    .hasMessageContaining("within 1 days");
        }
    }
}
