// rejected by: failure-surfaces, leaves-nothing-running
// advice: failures-are-noticed
package dev.simul.task.producerconsumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints the failure of a source or a sink, and waits for the other threads. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        if (sources.isEmpty()) {
            return;
        }
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(capacity);
        AtomicInteger producing = new AtomicInteger(sources.size());
        List<Thread> threads = new ArrayList<>();
        for (Source<T> source : sources) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            produce(source, queue, producing);
                        } catch (Exception e) {
                            System.out.println(e);
                        }
                    }));
        }
        for (Sink<T> sink : sinks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            consume(sink, queue);
                        } catch (Exception e) {
                            System.out.println(e);
                        }
                    }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(Thread::interrupt);
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
