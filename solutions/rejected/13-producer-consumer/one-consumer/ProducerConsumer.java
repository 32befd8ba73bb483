// rejected by: consumers-share-the-work
// advice: one-consumer-serves-all
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

/** Uses one consumer, which serves all sinks in turn. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        if (sources.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(capacity);
        AtomicInteger producing = new AtomicInteger(sources.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Void> ended = new ExecutorCompletionService<>(executor);
                for (Source<T> source : sources) {
                    ended.submit(() -> produce(source, queue, producing));
                }
                ended.submit(() -> consume(sinks, queue));
                for (int i = 0; i < sources.size() + 1; i++) {
                    ended.take().get();
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static <T> Void produce(
            Source<T> source, BlockingQueue<Optional<T>> queue, AtomicInteger producing)
            throws InterruptedException {
        Optional<T> item = source.next();
        while (item.isPresent()) {
            queue.put(item);
            item = source.next();
        }
        if (producing.decrementAndGet() == 0) {
            queue.put(Optional.empty());
        }
        return null;
    }

    private static <T> Void consume(List<Sink<T>> sinks, BlockingQueue<Optional<T>> queue)
            throws InterruptedException {
        int next = 0;
        Optional<T> item = queue.take();
        while (item.isPresent()) {
            sinks.get(next % sinks.size()).accept(item.get());
            next++;
            item = queue.take();
        }
        return null;
    }
}
