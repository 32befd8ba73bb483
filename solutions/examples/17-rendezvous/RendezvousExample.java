package dev.simul.task.rendezvous;

import static dev.simul.checks.Calls.call;
import static dev.simul.simulation.Simulation.span;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class RendezvousExample {
    private final Rendezvous hut = new Rendezvous(3);

    @Test
    void three_climbers(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (ExecutorService climbers = Executors.newVirtualThreadPerTaskExecutor()) {
                        climbers.submit(() -> climb("climber 1", ofSeconds(5), ofSeconds(20)));
                        climbers.submit(() -> climb("climber 2", ofSeconds(10), ofSeconds(5)));
                        climbers.submit(() -> climb("climber 3", ofSeconds(20), ofSeconds(10)));
                    }
                });

        reporter.publishEntry(
                Picture.KEY, Picture.of("Three climbers meet after 20 and after 40 seconds", call));
    }

    private int climb(String name, Duration first, Duration second) throws Exception {
        return span(
                name,
                () -> {
                    Thread.sleep(first);
                    hut.await();
                    Thread.sleep(second);
                    return hut.await();
                });
    }
}
