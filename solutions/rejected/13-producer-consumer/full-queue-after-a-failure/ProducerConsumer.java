// rejected by: failure-surfaces
// advice: failures-are-noticed
package dev.simul.task.producerconsumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;

/** Lets a producer wait for a place although all consumers have stopped after a failure. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        Buffer<T> buffer = new Buffer<>(capacity, sources.size());
        List<Thread> threads = new ArrayList<>();
        for (Source<T> source : sources) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            Optional<T> item = source.next();
                            while (item.isPresent()) {
                                buffer.put(item.get());
                                item = source.next();
                            }
                            buffer.producerEnds();
                        } catch (Exception e) {
                            buffer.fail(e);
                        }
                    }));
        }
        for (Sink<T> sink : sinks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            Optional<T> item = buffer.take();
                            while (item.isPresent()) {
                                sink.accept(item.get());
                                item = buffer.take();
                            }
                        } catch (Exception e) {
                            buffer.fail(e);
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
        buffer.throwFailure();
    }

    private static final class Buffer<T> {
        private final Queue<T> items = new ArrayDeque<>();
        private final int capacity;
        private int producers;
        private Exception failure;

        private Buffer(int capacity, int producers) {
            this.capacity = capacity;
            this.producers = producers;
        }

        private synchronized void put(T item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            if (failure != null) {
                throw new InterruptedException("something has failed");
            }
            items.add(item);
            notifyAll();
        }

        private synchronized Optional<T> take() throws InterruptedException {
            while (items.isEmpty() && producers > 0 && failure == null) {
                wait();
            }
            notifyAll();
            return failure == null ? Optional.ofNullable(items.poll()) : Optional.empty();
        }

        private synchronized void producerEnds() {
            producers--;
            notifyAll();
        }

        private synchronized void fail(Exception e) {
            if (failure == null) {
                failure = e;
            }
            notifyAll();
        }

        private synchronized void throwFailure() throws ExecutionException {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
        }
    }
}
