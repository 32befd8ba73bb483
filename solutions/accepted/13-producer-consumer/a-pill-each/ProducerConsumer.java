package dev.simul.task.producerconsumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends a poison pill to each consumer in a stage that runs when all producers are done. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        LinkedBlockingQueue<Optional<T>> queue = new LinkedBlockingQueue<>(capacity);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<?> failed = new CompletableFuture<>();
            List<CompletableFuture<Void>> producers = new ArrayList<>();
            for (Source<T> source : sources) {
                producers.add(
                        run(
                                threads,
                                failed,
                                () -> {
                                    for (var item = source.next();
                                            item.isPresent();
                                            item = source.next()) {
                                        queue.put(item);
                                    }
                                }));
            }
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Sink<T> sink : sinks) {
                all.add(
                        run(
                                threads,
                                failed,
                                () -> {
                                    for (var item = queue.take();
                                            item.isPresent();
                                            item = queue.take()) {
                                        sink.accept(item.get());
                                    }
                                }));
            }
            all.add(
                    allOf(producers)
                            .thenCompose(done ->
                                    run(
                                            threads,
                                            failed,
                                            () -> {
                                                for (int i = 0; i < sinks.size(); i++) {
                                                    queue.put(Optional.empty());
                                                }
                                            })));
            CompletableFuture.anyOf(failed, allOf(all)).get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> run(
            ExecutorService threads, CompletableFuture<?> failed, Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException | RuntimeException e) {
                        failed.completeExceptionally(e);
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
