package dev.simul.task.parallelcomprehensions;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleFunction;

/**
 * A finished generator of random numbers: it generates ten numbers, one per second, on its own
 * thread. Each number that has arrived is kept until somebody asks for it.
 */
public final class AsyncGenerator implements AutoCloseable {
    /** The source of each generator's numbers; the checks replace it with known numbers. */
    static DoubleFunction<Numbers> source = RandomNumbers::new;

    private final Queue<CompletableFuture<Optional<Double>>> come = new ArrayDeque<>();
    private final Queue<CompletableFuture<Optional<Double>>> asked = new ArrayDeque<>();
    private CompletableFuture<Optional<Double>> end;
    private final Thread producer;

    private AsyncGenerator(Numbers numbers) {
        producer = Thread.ofVirtual().unstarted(() -> produce(numbers));
    }

    /**
     * Starts a generator and returns immediately.
     *
     * @param max the largest number that may be drawn, more than 0; the smallest is 0
     * @return the generator, which the caller must close
     */
    public static AsyncGenerator asyncGenerator(double max) {
        AsyncGenerator generator = new AsyncGenerator(source.apply(max));
        generator.producer.start();
        return generator;
    }

    /**
     * Asks for the next number and returns immediately.
     *
     * @return a future that is done when the number has arrived; the result is empty if there are
     *     no more numbers, and the future fails if the generator has failed
     */
    public CompletableFuture<Optional<Double>> next() {
        synchronized (come) {
            CompletableFuture<Optional<Double>> first = come.poll();
            if (first != null) {
                return first;
            }
            if (end != null) {
                return end.copy();
            }
            CompletableFuture<Optional<Double>> promise = new CompletableFuture<>();
            asked.add(promise);
            return promise;
        }
    }

    /** Stops the generator. Futures that are still waiting for a number fail. */
    @Override
    public void close() {
        producer.interrupt();
    }

    private void produce(Numbers numbers) {
        try {
            Optional<Double> number = numbers.next();
            while (number.isPresent()) {
                handOver(number);
                number = numbers.next();
            }
            endWith(CompletableFuture.completedFuture(number));
        } catch (Throwable failure) {
            endWith(CompletableFuture.failedFuture(failure));
        }
    }

    private void handOver(Optional<Double> number) {
        CompletableFuture<Optional<Double>> promise;
        synchronized (come) {
            promise = asked.poll();
            if (promise == null) {
                come.add(CompletableFuture.completedFuture(number));
                return;
            }
        }
        promise.complete(number);
    }

    private void endWith(CompletableFuture<Optional<Double>> last) {
        List<CompletableFuture<Optional<Double>>> promises;
        synchronized (come) {
            end = last;
            promises = new ArrayList<>(asked);
            asked.clear();
        }
        for (CompletableFuture<Optional<Double>> promise : promises) {
            last.whenComplete((empty, failure) -> {
                if (failure == null) {
                    promise.complete(empty);
                } else {
                    promise.completeExceptionally(failure);
                }
            });
        }
    }

    /** The source of a generator's numbers. */
    interface Numbers {
        /** Waits for the next number; returns empty if there are no more. */
        Optional<Double> next() throws InterruptedException;
    }

    private static final class RandomNumbers implements Numbers {
        private final double max;
        private int left = 10;

        RandomNumbers(double max) {
            this.max = max;
        }

        @Override
        public Optional<Double> next() throws InterruptedException {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            Thread.sleep(Duration.ofSeconds(1));
            return Optional.of(ThreadLocalRandom.current().nextDouble(max));
        }
    }
}
