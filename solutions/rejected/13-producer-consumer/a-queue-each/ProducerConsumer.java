// rejected by: consumers-share-the-work
// advice: items-divided-in-advance
package dev.simul.task.producerconsumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each sink its own queue, so that an item may wait for a busy sink. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        if (sources.isEmpty()) {
            return;
        }
        List<BlockingQueue<Optional<T>>> queues = new ArrayList<>();
        sinks.forEach(sink -> queues.add(new ArrayBlockingQueue<>(capacity)));
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger producing = new AtomicInteger(sources.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Void> ended = new ExecutorCompletionService<>(executor);
                for (Source<T> source : sources) {
                    ended.submit(() -> produce(source, queues, turn, producing));
                }
                for (int i = 0; i < sinks.size(); i++) {
                    Sink<T> sink = sinks.get(i);
                    BlockingQueue<Optional<T>> queue = queues.get(i);
                    ended.submit(() -> consume(sink, queue));
                }
                for (int i = 0; i < sources.size() + sinks.size(); i++) {
                    ended.take().get();
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static <T> Void produce(
            Source<T> source,
            List<BlockingQueue<Optional<T>>> queues,
            AtomicInteger turn,
            AtomicInteger producing)
            throws InterruptedException {
        Optional<T> item = source.next();
        while (item.isPresent()) {
            queues.get(turn.getAndIncrement() % queues.size()).put(item);
            item = source.next();
        }
        if (producing.decrementAndGet() == 0) {
            for (BlockingQueue<Optional<T>> queue : queues) {
                queue.put(Optional.empty());
            }
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
        return null;
    }
}
