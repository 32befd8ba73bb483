package dev.simul.task.ratelimiter;

import static dev.simul.checks.Calls.call;
import static dev.simul.simulation.Simulation.span;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class RateLimiterExample {
    private final RateLimiter limiter = new RateLimiter(3, ofSeconds(1));

    @Test
    void six_callers(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (int i = 1; i <= 5; i++) {
                            String name = "caller " + i;
                            callers.submit(() -> acquire(name));
                        }
                        Thread.sleep(ofMillis(6500));
                        callers.submit(() -> acquire("caller 6"));
                    }
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Five callers ask at once for the permits of a bucket of three", call));
    }

    private Void acquire(String name) throws Exception {
        return span(
                name,
                () -> {
                    limiter.acquire();
                    return null;
                });
    }
}
