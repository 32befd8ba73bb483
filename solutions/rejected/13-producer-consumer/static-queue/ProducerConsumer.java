// rejected by: ends-every-consumer
// advice: static-is-not-shared
package dev.simul.task.producerconsumer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the queue in a static field, which a second transfer replaces. */
public final class ProducerConsumer {
    private static BlockingQueue<Optional<Object>> queue;

    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        if (sources.isEmpty()) {
            return;
        }
        queue = new ArrayBlockingQueue<>(capacity);
        AtomicInteger producing = new AtomicInteger(sources.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Void> ended = new ExecutorCompletionService<>(executor);
                for (Source<T> source : sources) {
                    ended.submit(() -> produce(source, producing));
                }
                for (Sink<T> sink : sinks) {
                    ended.submit(() -> consume(sink));
                }
                for (int i = 0; i < sources.size() + sinks.size(); i++) {
                    ended.take().get();
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static <T> Void produce(Source<T> source, AtomicInteger producing)
            throws InterruptedException {
        Optional<T> item = source.next();
        while (item.isPresent()) {
            queue.put(Optional.of(item.get()));
            item = source.next();
        }
        if (producing.decrementAndGet() == 0) {
            queue.put(Optional.empty());
        }
        return null;
    }

    private static <T> Void consume(Sink<T> sink) throws InterruptedException {
        Optional<T> item = next();
        while (item.isPresent()) {
            sink.accept(item.get());
            item = next();
        }
        queue.put(Optional.empty());
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> next() throws InterruptedException {
        return (Optional<T>) queue.take();
    }
}
