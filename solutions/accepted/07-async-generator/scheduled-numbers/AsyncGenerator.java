package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Uses a scheduler, which is shut down when all ten numbers are scheduled. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> numbers = new LinkedBlockingQueue<>();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        for (int second = 1; second <= 10; second++) {
            scheduler.schedule(
                    () -> {
                        numbers.add(Math.random() * 10);
                    },
                    second,
                    TimeUnit.SECONDS);
        }
        scheduler.shutdown();
        return Stream.generate(() -> take(numbers)).limit(10).onClose(scheduler::shutdownNow);
    }

    private static Double take(BlockingQueue<Double> numbers) {
        try {
            return numbers.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
