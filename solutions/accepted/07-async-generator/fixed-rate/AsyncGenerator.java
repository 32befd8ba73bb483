package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Uses a scheduler that makes numbers at a fixed rate. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        AtomicInteger count = new AtomicInteger();
        BlockingQueue<Double> numbers = new LinkedBlockingQueue<>();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        scheduler.scheduleAtFixedRate(
                () -> {
                    numbers.add(ThreadLocalRandom.current().nextDouble(10));
                    if (count.incrementAndGet() == 10) {
                        scheduler.shutdown();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        return Stream.generate(() -> take(numbers)).limit(10).onClose(scheduler::shutdownNow);
    }

    private static Double take(BlockingQueue<Double> numbers) {
        try {
            return numbers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
