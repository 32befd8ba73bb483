package dev.simul.grader.worker.warmup;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Uses the kit as a task's checks do. Fails deliberately at the end, so that the classes that
 * report failures are loaded too.
 */
@Simulated
public final class WarmupChecks {
    private static final Duration LONGER = Duration.ofSeconds(2);

    @Test
    void waits_overlap() {
        Call<List<Duration>> call = call(WarmupChecks::sleepTwice);
        assertThat(call).returned(List.of(Duration.ofSeconds(1), LONGER));
        assertThat(call).spans("wait").hasSize(2);
        assertThat(call).took(Duration.ofSeconds(3));
    }

    private static List<Duration> sleepTwice() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Duration>> waits =
                    List.of(() -> sleep(Duration.ofSeconds(1)), () -> sleep(LONGER));
            return threads.invokeAll(waits).stream().map(Future::resultNow).toList();
        }
    }

    private static Duration sleep(Duration time) throws Exception {
        return Simulation.span(
                "wait " + time.toSeconds(),
                () -> {
                    Thread.sleep(time);
                    return time;
                });
    }
}
