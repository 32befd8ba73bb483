package dev.simul.task.waitrandom;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.simul.task.RealTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitRandomRealTimeTest {
    @Test
    void waits_as_long_as_it_says() {
        await().untilAsserted(() -> {
            long start = System.nanoTime();
            Duration said = WaitRandom.waitRandom(ofMillis(100));
            Duration took = ofNanos(System.nanoTime() - start);

            assertThat(took).isBetween(said, said.plusMillis(20));
        });
    }

    @Test
    void never_waits_less_than_it_says() throws Exception {
        for (int i = 0; i < 100; i++) {
            long start = System.nanoTime();
            Duration said = WaitRandom.waitRandom(ofMillis(2));
            Duration took = ofNanos(System.nanoTime() - start);

            assertThat(said).isBetween(Duration.ZERO, ofMillis(2));
            assertThat(took).isGreaterThanOrEqualTo(said);
        }
    }

    @Test
    void ends_its_wait_when_interrupted() throws Exception {
        assertThat(RealTime.interrupt(() -> true, () -> WaitRandom.waitRandom(ofHours(100))))
                .isInstanceOf(InterruptedException.class);
    }
}
