package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;

/** Publishes the elements to a subscriber that requests one element for each free place. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Window<T, R> window = new Window<>(function, limit);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try (SubmissionPublisher<T> publisher =
                    new SubmissionPublisher<>(executor, Flow.defaultBufferSize())) {
                publisher.subscribe(window);
                elements.forEach(publisher::submit);
            }
            List<CompletableFuture<R>> begun = window.allBegun.get();
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
            return begun.stream().map(CompletableFuture::join).toList();
        }
    }

    private static final class Window<T, R> implements Flow.Subscriber<T> {
        private final Function<T, CompletableFuture<R>> function;
        private final int limit;
        private final List<CompletableFuture<R>> begun = new ArrayList<>();
        private final CompletableFuture<List<CompletableFuture<R>>> allBegun =
                new CompletableFuture<>();
        private Flow.Subscription subscription;

        Window(Function<T, CompletableFuture<R>> function, int limit) {
            this.function = function;
            this.limit = limit;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(limit);
        }

        @Override
        public void onNext(T element) {
            CompletableFuture<R> future = begin(element);
            begun.add(future);
            future.whenComplete((result, failure) -> subscription.request(1));
        }

        private CompletableFuture<R> begin(T element) {
            try {
                return function.apply(element);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public void onError(Throwable failure) {
            allBegun.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            allBegun.complete(begun);
        }
    }
}
