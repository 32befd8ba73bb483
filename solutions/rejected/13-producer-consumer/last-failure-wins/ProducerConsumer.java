// rejected by: failure-surfaces
// advice: interrupted-threads-are-silent
package dev.simul.task.producerconsumer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;

/** Throws the failure that was recorded last, although that may be an interruption. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(capacity);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Phaser producing = new Phaser(sources.size() + 1);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try (executor) {
            for (Source<T> source : sources) {
                executor.execute(() -> {
                    try {
                        Optional<T> item = source.next();
                        while (item.isPresent()) {
                            queue.put(item);
                            item = source.next();
                        }
                    } catch (Throwable e) {
                        failure.set(e);
                        executor.shutdownNow();
                    } finally {
                        producing.arriveAndDeregister();
                    }
                });
            }
            for (Sink<T> sink : sinks) {
                executor.execute(() -> {
                    try {
                        Optional<T> item = queue.take();
                        while (item.isPresent()) {
                            sink.accept(item.get());
                            item = queue.take();
                        }
                    } catch (Throwable e) {
                        failure.set(e);
                        executor.shutdownNow();
                    }
                });
            }
            try {
                producing.awaitAdvanceInterruptibly(producing.arrive());
                for (int i = 0; i < sinks.size() && failure.get() == null; i++) {
                    queue.put(Optional.empty());
                }
                executor.shutdown();
                executor.awaitTermination(
                        Long.MAX_VALUE, java.util.concurrent.TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof Exception exception) {
            throw exception;
        }
    }
}
