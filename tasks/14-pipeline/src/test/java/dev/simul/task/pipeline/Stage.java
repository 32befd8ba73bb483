package dev.simul.task.pipeline;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * An asynchronous stage such as "pack", which turns "amber" into "amber+pack" and is shown as "pack
 * amber" on the timeline.
 *
 * @param name the name of the stage
 * @param times the time that each item takes, by the first word of the item
 * @param failures the failures to throw instead of returning a result, by the first word of the
 *     item
 * @param workers the executor that runs the work of the stage
 */
record Stage(
        String name,
        Map<String, Duration> times,
        Map<String, RuntimeException> failures,
        Executor workers)
        implements Function<String, CompletableFuture<String>> {

    /** Returns a stage with a separate worker for each item. */
    static Stage of(String name, Map<String, Duration> times) {
        return new Stage(name, times, Map.of(), Thread::startVirtualThread);
    }

    Stage failing(Map<String, RuntimeException> withWhat) {
        return new Stage(name, times, withWhat, workers);
    }

    Stage on(Executor otherWorkers) {
        return new Stage(name, times, failures, otherWorkers);
    }

    @Override
    public CompletableFuture<String> apply(String item) {
        CompletableFuture<String> future = new CompletableFuture<>();
        workers.execute(() -> work(item, future));
        return future;
    }

    private void work(String item, CompletableFuture<String> future) {
        String first = item.split("\\+")[0];
        try {
            Calls.work(name + " " + first, times.get(first));
        } catch (InterruptedException e) {
            future.completeExceptionally(e);
            return;
        }
        RuntimeException failure = failures.get(first);
        if (failure == null) {
            future.complete(item + "+" + name);
        } else {
            future.completeExceptionally(failure);
        }
    }
}
