// rejected by: failure-surfaces, leaves-nothing-running
// advice: failures-are-noticed
package dev.simul.task.producerconsumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits for the producers first, although a producer waits forever if the consumer has failed. */
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
                List<Future<Void>> futures = new ArrayList<>();
                for (Source<T> source : sources) {
                    futures.add(executor.submit(() -> produce(source, queue, producing)));
                }
                for (Sink<T> sink : sinks) {
                    futures.add(executor.submit(() -> consume(sink, queue)));
                }
                for (Future<Void> future : futures) {
                    future.get();
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

    private static <T> Void consume(Sink<T> sink, BlockingQueue<Optional<T>> queue)
            throws InterruptedException {
        Optional<T> item = queue.take();
        while (item.isPresent()) {
            sink.accept(item.get());
            item = queue.take();
        }
        queue.put(item);
        return null;
    }
}
