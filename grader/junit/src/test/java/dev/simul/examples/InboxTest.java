package dev.simul.examples;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Simulated
class InboxTest {
    private final Inbox inbox = new Inbox();

    @BeforeEach
    void send() {
        inbox.send("hello", ofDays(1));
    }

    @Test
    void receives_a_letter_after_a_day() throws Exception {
        Thread.sleep(ofHours(23));
        assertThat(inbox.size()).isZero();
        Simulation.sleepThenSettle(ofHours(1));
        assertThat(inbox.size()).isEqualTo(1);
    }

    @Test
    @Simulated(schedules = 200)
    void keeps_letters_that_arrive_at_the_same_moment() {
        inbox.send("hello again", ofDays(1)).join();
        inbox.send("and again", ofDays(1)).join();
        assertThat(inbox.size()).isEqualTo(3);
    }
}
