package dev.simul.task.asyncgenerator;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Uses each number of a stream for a given time, shown as "use 1", "use 2" … on the timeline. */
final class Consumer {
    private Consumer() {}

    static void use(Stream<Double> numbers, Duration timeForEach) {
        AtomicInteger used = new AtomicInteger();
        numbers.forEachOrdered(number -> use(used.incrementAndGet(), timeForEach));
    }

    private static void use(int number, Duration time) {
        try {
            Calls.work("use " + number, time);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the consumer was interrupted while it worked", e);
        }
    }
}
