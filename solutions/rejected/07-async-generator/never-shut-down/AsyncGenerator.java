// rejected by: leaves-nothing-running
// advice: scheduler-ends-by-itself
package dev.simul.task.asyncgenerator;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Shuts its scheduler down only when the stream is closed. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> numbers = new LinkedBlockingQueue<>();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        for (int second = 1; second <= 10; second++) {
            scheduler.schedule(
                    () -> numbers.add(ThreadLocalRandom.current().nextDouble(10)),
                    second,
                    TimeUnit.SECONDS);
        }
        return Stream.generate(
                        () -> {
                            try {
                                return numbers.take();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .limit(10)
                .onClose(scheduler::shutdownNow);
    }
}
