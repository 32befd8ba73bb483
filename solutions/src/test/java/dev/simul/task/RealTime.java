package dev.simul.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Compares times on the real clock with those of a simulation. Real times are longer on a busy
 * machine, so they are measured again until one agrees; the time of code that waits too often or
 * too seldom never agrees.
 */
public final class RealTime {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RealTime() {}

    /**
     * Runs code until it has once taken as long as simulated, scaled down: no less, and at most a
     * quarter more.
     *
     * @param simulated how long it takes in a simulation
     * @param scale by how much the real delays are shorter than the simulated ones
     * @param code what to run; it makes its own assertions
     */
    public static void agrees(Duration simulated, int scale, Callable<?> code) {
        Duration expected = simulated.dividedBy(scale);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() ->
                        assertThat(measure(code))
                                .isBetween(expected, expected.multipliedBy(5).dividedBy(4)));
    }

    private static Duration measure(Callable<?> code) throws Exception {
        long start = System.nanoTime();
        code.call();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
