package dev.simul.task.producerconsumer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Connects stages by a channel that returns futures, and closes the channel after the last item.
 */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        Channel<T> channel = new Channel<>(capacity);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> produced =
                    all(sources, source -> produce(source, channel), channel, threads);
            CompletableFuture<Void> consumed =
                    all(sinks, sink -> consume(channel, sink), channel, threads);
            try {
                CompletableFuture.allOf(produced.thenRun(channel::close), consumed).get();
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static <T> void produce(Source<T> source, Channel<T> channel) throws Exception {
        Optional<T> item = source.next();
        while (item.isPresent() && channel.put(item.get()).get()) {
            item = source.next();
        }
    }

    private static <T> void consume(Channel<T> channel, Sink<T> sink) throws Exception {
        Optional<T> item = channel.take().get();
        while (item.isPresent()) {
            sink.accept(item.get());
            item = channel.take().get();
        }
    }

    private interface Work<E> {
        void with(E end) throws Exception;
    }

    private static <E> CompletableFuture<Void> all(
            List<E> ends, Work<E> work, Channel<?> channel, ExecutorService threads) {
        return CompletableFuture.allOf(
                ends.stream()
                        .map(end ->
                                stage(
                                        () -> {
                                            work.with(end);
                                            return null;
                                        },
                                        channel,
                                        threads))
                        .toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> stage(
            Callable<Void> work, Channel<?> channel, ExecutorService threads) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        },
                        threads)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        channel.close();
                    }
                });
    }
}
