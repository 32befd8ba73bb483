package dev.simul.task.asyncgenerator;

import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes the numbers on a virtual thread and hands them over through a queue. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        BlockingQueue<Double> made = new LinkedBlockingQueue<>();
        Thread producer =
                Thread.startVirtualThread(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            Thread.sleep(Duration.ofSeconds(1));
                            made.add(ThreadLocalRandom.current().nextDouble(10));
                        }
                    } catch (InterruptedException e) {
                        // closed: no more numbers are needed
                    }
                });
        Iterator<Double> numbers =
                new Iterator<>() {
                    private int taken;

                    @Override
                    public boolean hasNext() {
                        return taken < 10;
                    }

                    @Override
                    public Double next() {
                        try {
                            taken++;
                            return made.take();
                        } catch (InterruptedException e) {
                            throw new RuntimeException(e);
                        }
                    }
                };
        return StreamSupport.stream(
                        Spliterators.spliterator(numbers, 10, Spliterator.ORDERED), false)
                .onClose(producer::interrupt);
    }
}
