package dev.simul.task.waitrandom;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
}
