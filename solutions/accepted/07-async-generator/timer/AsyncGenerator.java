package dev.simul.task.asyncgenerator;

import java.util.OptionalDouble;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** Uses a timer to make the numbers; a mark after the tenth ends the stream. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        Timer timer = new Timer();
        BlockingQueue<OptionalDouble> numbers = new LinkedBlockingQueue<>();
        TimerTask make =
                new TimerTask() {
                    private int made;

                    @Override
                    public void run() {
                        numbers.add(OptionalDouble.of(Math.random() * 10));
                        made++;
                        if (made == 10) {
                            numbers.add(OptionalDouble.empty());
                            timer.cancel();
                        }
                    }
                };
        timer.scheduleAtFixedRate(make, 1000, 1000);
        return Stream.generate(() -> take(numbers))
                .takeWhile(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .onClose(timer::cancel);
    }

    private static OptionalDouble take(BlockingQueue<OptionalDouble> numbers) {
        try {
            return numbers.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
