package dev.simul.task.boundedmap;

import dev.simul.checks.Calls;
import java.time.Duration;
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
