package dev.simul.task.boundedmap;

import dev.simul.checks.Calls;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * An asynchronous function that turns "amber" into "AMBER". Each element takes a known time, shown
 * as "fetch amber" on the timeline.
 *
 * @param times how long each element takes
 * @param failures the failure of each element that fails, at the end of its time
 */
record Fetch(Map<String, Duration> times, Map<String, RuntimeException> failures)
        implements Function<String, CompletableFuture<String>> {

    Fetch(Map<String, Duration> times) {
        this(times, Map.of());
    }

    /** Returns a function that does the same and adds the time of each application to a list. */
    Function<String, CompletableFuture<String>> recordingIn(List<Duration> starts) {
        return element -> {
            starts.add(Simulation.elapsed());
            return apply(element);
        };
    }

    @Override
    public CompletableFuture<String> apply(String element) {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                Calls.work("fetch " + element, times.get(element));
                if (failures.containsKey(element)) {
                    future.completeExceptionally(failures.get(element));
                } else {
                    future.complete(element.toUpperCase(Locale.ROOT));
                }
            } catch (InterruptedException e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }
}
