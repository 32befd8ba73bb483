package dev.simul.task.asyncgenerator;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Puts all ten numbers into a queue that delivers each number only when it is due. */
public final class AsyncGenerator {
    private static final int NUMBERS = 10;

    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        long start = System.nanoTime();
        DelayQueue<Dated> queue = new DelayQueue<>();
        for (int k = 1; k <= NUMBERS; k++) {
            queue.add(
                    new Dated(
                            ThreadLocalRandom.current().nextDouble(10),
                            start + TimeUnit.SECONDS.toNanos(k)));
        }
        return Stream.generate(() -> take(queue)).limit(NUMBERS);
    }

    private static double take(DelayQueue<Dated> queue) {
        try {
            return queue.take().value();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for a number", e);
        }
    }

    private record Dated(double value, long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(due - ((Dated) other).due());
        }
    }
}
