package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Uses one thread, which takes each ready item from an inbox and sends it to its next stage. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = new CompletableFuture<>();
        Dispatcher<T> dispatcher = new Dispatcher<>(items, stages, results);
        Thread.startVirtualThread(dispatcher::run);
        return results;
    }

    private record Arrival<T>(int item, int stage, T value, Throwable failure) {}

    private static final class Dispatcher<T> {
        private final List<T> values;
        private final List<Function<T, CompletableFuture<T>>> stages;
        private final CompletableFuture<List<T>> results;
        private final BlockingQueue<Arrival<T>> inbox = new LinkedBlockingQueue<>();

        Dispatcher(
                List<T> items,
                List<Function<T, CompletableFuture<T>>> stages,
                CompletableFuture<List<T>> results) {
            this.values = new ArrayList<>(items);
            this.stages = stages;
            this.results = results;
        }

        void run() {
            for (int item = 0; item < values.size(); item++) {
                inbox.add(new Arrival<>(item, 0, values.get(item), null));
            }
            try {
                int underWay = values.size();
                while (underWay > 0) {
                    if (!goesOn(inbox.take())) {
                        underWay--;
                    }
                }
                results.complete(values);
            } catch (InterruptedException e) {
                results.completeExceptionally(e);
            }
        }

        private boolean goesOn(Arrival<T> arrival) {
            if (arrival.failure() != null) {
                results.completeExceptionally(arrival.failure());
                return false;
            }
            if (arrival.stage() == stages.size()) {
                values.set(arrival.item(), arrival.value());
                return false;
            }
            enter(arrival.stage(), arrival.value())
                    .whenComplete((value, failure) ->
                            inbox.add(
                                    new Arrival<>(
                                            arrival.item(), arrival.stage() + 1, value, failure)));
            return true;
        }

        private CompletableFuture<T> enter(int stage, T value) {
            try {
                return stages.get(stage).apply(value);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
