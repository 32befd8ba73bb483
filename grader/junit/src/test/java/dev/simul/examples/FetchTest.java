package dev.simul.examples;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A simulation without the annotation. */
class FetchTest {
    @Test
    void waits_for_the_slower_of_two_calls() throws Exception {
        Outcome<String> outcome =
                Simulation.run(() -> {
                    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                        Future<String> slow = executor.submit(() -> fetch("a", ofHours(12)));
                        Future<String> fast = executor.submit(() -> fetch("b", ofHours(1)));
                        return slow.get() + fast.get();
                    }
                });

        assertThat(outcome.orThrow()).isEqualTo("ab");
        assertThat(outcome.elapsed()).isEqualTo(ofHours(12));
    }

    private static String fetch(String page, Duration time) throws InterruptedException {
        Thread.sleep(time);
        return page;
    }
}
