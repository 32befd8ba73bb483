package dev.simul.task.asynccomprehension;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Known numbers that arrive one per second, shown as "number 1", "number 2" … on the timeline. */
final class ScriptedNumbers implements AsyncGenerator.Numbers {
    private final double[] numbers;
    private final RuntimeException failure;
    private int come;

    private ScriptedNumbers(double[] numbers, RuntimeException failure) {
        this.numbers = numbers;
        this.failure = failure;
    }

    /** Makes generators deliver the given numbers, and then no more. */
    static void come(double... numbers) {
        AsyncGenerator.source = () -> new ScriptedNumbers(numbers, null);
    }

    /** Makes each of the generators deliver one of the given lists, and then no more. */
    @SafeVarargs
    static void comeOnce(List<Double>... lists) {
        Queue<List<Double>> left = new ConcurrentLinkedQueue<>(List.of(lists));
        AsyncGenerator.source =
                () ->
                        new ScriptedNumbers(
                                left.remove().stream().mapToDouble(x -> x).toArray(), null);
    }

    /** Makes generators deliver the given numbers, and then fail. */
    static void comeUntil(RuntimeException failure, double... numbers) {
        AsyncGenerator.source = () -> new ScriptedNumbers(numbers, failure);
    }

    @Override
    public Optional<Double> next() throws InterruptedException {
        if (come == numbers.length && failure == null) {
            return Optional.empty();
        }
        Calls.work("number " + (come + 1), Duration.ofSeconds(1));
        if (come == numbers.length) {
            throw failure;
        }
        return Optional.of(numbers[come++]);
    }
}
