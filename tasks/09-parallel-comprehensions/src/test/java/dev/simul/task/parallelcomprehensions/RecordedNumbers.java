package dev.simul.task.parallelcomprehensions;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Known numbers: a generator with a maximum of 30 delivers 15 and 30 after a given time. Its work
 * is shown as "generator 30" on the timeline.
 */
final class RecordedNumbers implements AsyncGenerator.Numbers {
    private final double max;
    private final Duration time;
    private int come;

    private RecordedNumbers(double max, Duration time) {
        this.max = max;
        this.time = time;
    }

    /** Makes each generator take as many seconds as its maximum. */
    static void takeTheirMaximum() {
        AsyncGenerator.source = max -> new RecordedNumbers(max, Duration.ofSeconds((long) max));
    }

    /**
     * Makes each generator take the given time, and returns the maxima of the generators that
     * start.
     */
    static List<Double> take(Duration time) {
        List<Double> maxima = new CopyOnWriteArrayList<>();
        AsyncGenerator.source =
                max -> {
                    maxima.add(max);
                    return new RecordedNumbers(max, time);
                };
        return maxima;
    }

    /**
     * Makes the given generators fail after as many seconds as their maximum; the other generators
     * deliver their numbers at that time.
     */
    static void fail(Map<Double, RuntimeException> failures) {
        AsyncGenerator.source =
                max -> {
                    RuntimeException failure = failures.get(max);
                    RecordedNumbers numbers =
                            new RecordedNumbers(max, Duration.ofSeconds((long) max));
                    return () -> {
                        Optional<Double> number = numbers.next();
                        if (failure != null) {
                            throw failure;
                        }
                        return number;
                    };
                };
    }

    @Override
    public Optional<Double> next() throws InterruptedException {
        come++;
        return switch (come) {
            case 1 -> {
                Calls.work("generator " + (long) max, time);
                yield Optional.of(max / 2);
            }
            case 2 -> Optional.of(max);
            default -> Optional.empty();
        };
    }
}
