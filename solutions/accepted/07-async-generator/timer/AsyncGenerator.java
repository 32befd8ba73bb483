package dev.simul.task.asyncgenerator;

import java.util.OptionalDouble;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        return StreamSupport.stream(
                        new Spliterators.AbstractSpliterator<Double>(10, Spliterator.ORDERED) {
                            @Override
                            public boolean tryAdvance(Consumer<? super Double> action) {
                                OptionalDouble number = take(numbers);
                                number.ifPresent(action::accept);
                                return number.isPresent();
                            }
                        },
                        false)
                .onClose(timer::cancel);
    }

    private static OptionalDouble take(BlockingQueue<OptionalDouble> numbers) {
        try {
            return numbers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
