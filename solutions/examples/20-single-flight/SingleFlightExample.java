package dev.simul.task.singleflight;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.work;
import static dev.simul.simulation.Simulation.span;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Loader.class)
class SingleFlightExample {
    private final SingleFlight<String, String> books =
            new SingleFlight<>(title -> {
                work("load", ofSeconds(10));
                return title;
            });

    @Test
    void four_callers(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                        callers.submit(() -> get("caller 1"));
                        Thread.sleep(ofSeconds(2));
                        callers.submit(() -> get("caller 2"));
                        Thread.sleep(ofSeconds(3));
                        callers.submit(() -> get("caller 3"));
                        Thread.sleep(ofSeconds(7));
                        callers.submit(() -> get("caller 4"));
                    }
                });

        reporter.publishEntry(
                Picture.KEY, Picture.of("Four callers share one load of 10 seconds", call));
    }

    private String get(String name) throws Exception {
        return span(name, () -> books.get("Emma"));
    }
}
