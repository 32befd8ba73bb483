// rejected by: failure-surfaces
// advice: producers-end-last
package dev.simul.task.producerconsumer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Looks at the failures of consumers only until the producers have ended. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(capacity);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Boolean> ended = new ExecutorCompletionService<>(executor);
                for (Source<T> source : sources) {
                    ended.submit(() -> {
                        for (Optional<T> item = source.next();
                                item.isPresent();
                                item = source.next()) {
                            queue.put(item);
                        }
                        return true;
                    });
                }
                for (Sink<T> sink : sinks) {
                    ended.submit(() -> {
                        for (Optional<T> item = queue.take();
                                item.isPresent();
                                item = queue.take()) {
                            sink.accept(item.get());
                        }
                        queue.put(Optional.empty());
                        return false;
                    });
                }
                for (int left = sources.size(); left > 0; ) {
                    if (ended.take().get()) {
                        left--;
                    }
                }
                executor.submit(() -> {
                    queue.put(Optional.empty());
                    return null;
                });
                executor.shutdown();
                executor.awaitTermination(1000, TimeUnit.DAYS);
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
