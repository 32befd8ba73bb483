package dev.simul.task.asyncgenerator;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Simulated(given = Consumer.class)
class AsyncGeneratorHiddenTest {

    @Test
    void returns_at_once() {
        Call<Stream<Double>> call = call(AsyncGenerator::asyncGenerator);

        assertThat(call).returned().didNotBlock();
        assertThat(call).returnedMatching(stream -> !stream.isParallel(), "a sequential stream");
    }

    @Test
    void keeps_time_with_a_slow_consumer() {
        // Nine of these are no multiple of 100 ms, so that an answer that polls is late at the end.
        Duration odd =
                Salt.duration(
                        "odd", ofNanos(437_000_011), ofNanos(434_000_001), ofNanos(443_000_001));
        // Not a multiple of 100 ms, at which an answer that polls would be in time.
        Duration toFour = ofMillis(Salt.number("to four", 667, 601, 699));
        Duration beforeFour = ofSeconds(4).minus(toFour);
        Duration longAfter =
                Salt.duration("long after", ofSeconds(20), ofSeconds(11), ofMinutes(2));
        Call<Void> slow = call(() -> Consumer.use(AsyncGenerator.asyncGenerator(), odd));
        Call<Void> late =
                call(() -> {
                    Stream<Double> numbers = AsyncGenerator.asyncGenerator();
                    Thread.sleep(beforeFour);
                    Consumer.use(numbers, ZERO);
                });

        Call<Void> tooLate =
                call(() -> {
                    Stream<Double> numbers = AsyncGenerator.asyncGenerator();
                    Thread.sleep(longAfter);
                    Consumer.use(numbers, ZERO);
                });

        Duration delay = slow.elapsed().minusSeconds(10).minus(odd);
        Observed.that("drifts", delay.compareTo(odd.multipliedBy(8)) >= 0);
        Observed.that("a-little-late", isBetween(ofMillis(1), delay, odd));
        Observed.that("rounded", !delay.isZero() && delay.abs().compareTo(ofMillis(1)) < 0);
        Observed.that("first-number-is-ready", firstUse(late).equals(beforeFour));
        Observed.that("starts-on-demand", firstUse(late).equals(beforeFour.plusSeconds(1)));

        assertThat(slow)
                .spans("use")
                .as("the consumer is ready again before the next number is due")
                .startedAt(seconds(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        Observed.part("late-consumer");
        assertThat(late)
                .spans("use")
                .as("three numbers have arrived when the consumer starts to use them")
                .startedAt(
                        Stream.concat(
                                        Collections.nCopies(3, beforeFour).stream(),
                                        Stream.of(seconds(4, 5, 6, 7, 8, 9, 10)))
                                .toArray(Duration[]::new));
        Observed.part("very-late-consumer");
        assertThat(tooLate)
                .spans("use")
                .as("all numbers have arrived when the consumer starts to use them")
                .startedAt(Collections.nCopies(10, longAfter).toArray(Duration[]::new));
    }

    @Test
    void stops_with_its_consumer() {
        int used = Salt.number("used", 3, 2, 9);
        Call<Void> three =
                call(() -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        Consumer.use(numbers.limit(used), ZERO);
                    }
                });
        Call<Void> none = call(() -> AsyncGenerator.asyncGenerator().close());

        assertThat(three)
                .as("the consumer closes the stream before the last number")
                .took(ofSeconds(used))
                .leftNothingRunning();
        assertThat(none)
                .as("the consumer closes the stream before the first number")
                .returned()
                .leftNothingRunning();
    }

    @Test
    void interruption_ends_the_wait() throws Exception {
        Duration inTheThird = ofMillis(Salt.number("in the third", 2_500, 2_001, 2_999));
        Call<List<Double>> call =
                start(() -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        return numbers.toList();
                    }
                });
        sleepThenSettle(inTheThird);
        call.interrupt().join();

        assertThat(call)
                .as("the consumer is interrupted while it waits for the third number")
                .threw(RuntimeException.class)
                .took(inTheThird);

        Call<List<Double>> atOnce =
                start(() -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        return numbers.toList();
                    }
                });
        settle();
        atOnce.interrupt().join();

        assertThat(atOnce)
                .as("the consumer is interrupted as soon as it waits")
                .threw(RuntimeException.class)
                .took(ZERO);
    }

    @Test
    void draws_anew() {
        Call<List<Double>> first = call(() -> AsyncGenerator.asyncGenerator().toList());
        Call<List<Double>> second = call(() -> AsyncGenerator.asyncGenerator().toList());
        List<Long> different = new ArrayList<>();
        Call<List<Double>> many =
                call(() -> {
                    List<Double> numbers = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        List<Double> ten = AsyncGenerator.asyncGenerator().toList();
                        different.add(ten.stream().distinct().count());
                        numbers.addAll(ten);
                    }
                    return numbers;
                });

        Observed.that(
                "same-numbers", first.value().equals(second.value()) && !first.value().isEmpty());
        assertThat(second)
                .as("another generator draws different numbers")
                .returnedMatching(
                        numbers -> !numbers.equals(first.value()),
                        "numbers that differ from those of the first stream");
        List<Double> numbers = many.value();
        Observed.that("at-most-one", Collections.max(numbers) <= 1);
        Observed.that("whole-numbers", numbers.stream().allMatch(x -> x == Math.rint(x)));
        Observed.that(
                "uneven",
                Collections.min(numbers) < 1
                        && Collections.max(numbers) > 8
                        && Collections.min(different) > 4);
        assertThat(Collections.min(different))
                .as("how many of the ten numbers of a stream differ from each other")
                .isGreaterThan(4);
        assertThat(Collections.min(numbers)).as("the smallest of 400 numbers").isLessThan(1);
        assertThat(Collections.max(numbers)).as("the largest of 400 numbers").isGreaterThan(9);
        assertThat(numbers.stream().filter(number -> number < 2.5).count())
                .as("how many of 400 numbers are in the lowest quarter of the range")
                .isBetween(50L, 150L);
        assertThat(numbers.stream().filter(number -> number > 7.5).count())
                .as("how many of 400 numbers are in the highest quarter of the range")
                .isBetween(50L, 150L);
        assertThat(numbers.stream().filter(number -> number != Math.rint(number)).count())
                .as("the number of fractions among 400 numbers")
                .isPositive();
    }

    @Test
    @Schedules(100)
    void generators_are_independent() throws Exception {
        Duration inTheFifth = ofMillis(Salt.number("in the fifth", 4_500, 4_001, 4_999));
        Call<List<Double>> early = start(() -> AsyncGenerator.asyncGenerator().toList());
        sleepThenSettle(inTheFifth);
        Call<List<Double>> late = start(() -> AsyncGenerator.asyncGenerator().toList());
        early.join();
        late.join();

        assertThat(early)
                .as("another generator was started while it ran")
                .returnedMatching(numbers -> numbers.size() == 10, "ten numbers")
                .took(ofSeconds(10));
        assertThat(late)
                .as("another generator was already running")
                .returnedMatching(numbers -> numbers.size() == 10, "ten numbers")
                .took(ofSeconds(10));

        Observed.part("unused-numbers");
        Stream<Double> unused = call(AsyncGenerator::asyncGenerator).value();
        sleepThenSettle(inTheFifth.minusSeconds(1));
        Call<Void> used = call(() -> Consumer.use(AsyncGenerator.asyncGenerator(), ZERO));

        assertThat(used)
                .as("the numbers of another generator have not been used")
                .took(ofSeconds(10));
        call(unused::close);

        Observed.part("at-once");
        Call<Stream<Double>> one = start(AsyncGenerator::asyncGenerator);
        Call<Stream<Double>> other = start(AsyncGenerator::asyncGenerator);
        Stream<Double> closed = one.join().value();
        Stream<Double> open = other.join().value();
        call(closed::close);

        assertThat(call(() -> open.toList()))
                .as("two generators were started at the same moment, and one was closed")
                .returnedMatching(numbers -> numbers.size() == 10, "ten numbers");
    }

    @Test
    void leaves_nothing_running() {
        Call<Void> call = call(() -> Consumer.use(AsyncGenerator.asyncGenerator(), ZERO));

        assertThat(call).as("the stream has ended").returned().leftNothingRunning();
    }

    /** Returns when a call used its first number, or zero if it used none. */
    private static Duration firstUse(Call<Void> call) {
        return call.timeline().spans().stream()
                .map(use -> use.start().at().minus(call.startedAt()))
                .findFirst()
                .orElse(ZERO);
    }

    private static boolean isBetween(Duration least, Duration time, Duration most) {
        return least.compareTo(time) <= 0 && time.compareTo(most) <= 0;
    }

    private static Duration[] seconds(double... seconds) {
        return DoubleStream.of(seconds)
                .mapToObj(second -> ofMillis(Math.round(second * 1000)))
                .toArray(Duration[]::new);
    }
}
