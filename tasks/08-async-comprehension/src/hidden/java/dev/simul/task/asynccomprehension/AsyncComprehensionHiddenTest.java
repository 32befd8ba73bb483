package dev.simul.task.asynccomprehension;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Simulated(given = {AsyncGenerator.class, ScriptedNumbers.class})
class AsyncComprehensionHiddenTest {
    private static final Predicate<Double> ALL = number -> true;

    @Test
    void keeps_the_last() {
        ScriptedNumbers.come(varied(5), varied(9), varied(7));

        Call<List<Double>> quick = call(() -> AsyncComprehension.asyncComprehension(x -> x > 6));

        Observed.returned("last-lost", quick, List.of(varied(9)));

        assertThat(quick)
                .as("the last number passes the test too")
                .returned(List.of(varied(9), varied(7)));

        ScriptedNumbers.come(varied(5), varied(9), varied(7));

        Call<List<Double>> slow =
                call(() ->
                        AsyncComprehension.asyncComprehension(number -> {
                            boolean hard = number == varied(5) || number == varied(7);
                            return test(hard ? ofMillis(2500) : ZERO);
                        }));

        Observed.returned("last-lost", slow, List.of(varied(5), varied(9)));

        assertThat(slow)
                .as("the tests of the first and the last number take 2.5 s each")
                .returned(List.of(varied(5), varied(9), varied(7)));
    }

    @Test
    void takes_every_length() {
        double seven = varied(7);
        ScriptedNumbers.come(varied(5), varied(9));
        Call<List<Double>> two = call(() -> AsyncComprehension.asyncComprehension(x -> x < 6));
        ScriptedNumbers.come(1, 2, 3, 4, 5, 6, seven, seven, 9, 8, seven, 6);
        Call<List<Double>> twelve =
                call(() -> AsyncComprehension.asyncComprehension(x -> x == seven));
        ScriptedNumbers.come();
        Call<List<Double>> none = call(() -> AsyncComprehension.asyncComprehension(ALL));

        Observed.returned("ten-of-twelve", twelve, List.of(seven, seven));
        Observed.returned("each-number-once", twelve, List.of(seven));

        assertThat(two).as("the generator delivers two numbers").returned(List.of(varied(5)));
        assertThat(twelve)
                .as("the generator delivers twelve numbers")
                .returned(List.of(seven, seven, seven));
        assertThat(none).as("the generator delivers no numbers").returned(List.of());

        Observed.part("many");
        ScriptedNumbers.come(IntStream.range(-60, 60).mapToDouble(i -> i).toArray());

        assertThat(call(() -> AsyncComprehension.asyncComprehension(x -> x < -58 || x == 58)))
                .as("the generator delivers 120 numbers, from -60 to 59")
                .returned(List.of(-60.0, -59.0, 58.0));
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        ScriptedNumbers.come(varied(5));
        Call<List<Double>> first = call(() -> AsyncComprehension.asyncComprehension(ALL));
        ScriptedNumbers.come(varied(9), varied(7), varied(8));
        Call<List<Double>> second = start(() -> AsyncComprehension.asyncComprehension(ALL));
        sleepThenSettle(ofMillis(Salt.number("in the second", 1_500, 1_001, 1_999)));
        ScriptedNumbers.come(varied(1), varied(2));
        Call<List<Double>> third = start(() -> AsyncComprehension.asyncComprehension(ALL));

        assertThat(first).as("the generator of the first call").returned(List.of(varied(5)));
        assertThat(second.join())
                .as("the generator of the second call")
                .returned(List.of(varied(9), varied(7), varied(8)));
        assertThat(third.join())
                .as("the third call begins while the second is running")
                .returned(List.of(varied(1), varied(2)))
                .took(ofSeconds(2));

        Observed.part("at-once");
        ScriptedNumbers.comeOnce(List.of(varied(3), varied(6)), List.of(varied(4), varied(8)));
        Call<List<Double>> fourth = start(() -> AsyncComprehension.asyncComprehension(ALL));
        Call<List<Double>> fifth = start(() -> AsyncComprehension.asyncComprehension(ALL));

        fourth.join();
        fifth.join();
        assertThat(List.of(fourth.value(), fifth.value()))
                .as("the lists of two calls that begin at the same moment")
                .containsExactlyInAnyOrder(
                        List.of(varied(3), varied(6)), List.of(varied(4), varied(8)));
    }

    @Test
    void waits_without_polling() {
        ScriptedNumbers.come(5, 9, 7);

        assertThat(call(() -> AsyncComprehension.asyncComprehension(ALL)))
                .returned()
                .waitedWithoutPolling();
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("no more luck");
        ScriptedNumbers.comeUntil(broken, 5);

        assertThat(call(() -> AsyncComprehension.asyncComprehension(ALL)))
                .as("the generator fails")
                .threwOrWrapped(broken);

        ScriptedNumbers.comeUntil(broken);

        assertThat(call(() -> AsyncComprehension.asyncComprehension(ALL)))
                .as("the generator fails before its first number")
                .threwOrWrapped(broken);
    }

    @Test
    void a_failed_test_stops_the_generator() {
        RuntimeException odd = new IllegalArgumentException("an odd number");
        ScriptedNumbers.come(2, 4, 5, 6, 8);

        Call<List<Double>> call =
                call(() ->
                        AsyncComprehension.asyncComprehension(number -> {
                            if (number % 2 == 1) {
                                throw odd;
                            }
                            return true;
                        }));

        assertThat(call)
                .as("the test of the third number fails")
                .threwOrWrapped(odd)
                .took(ofSeconds(3));
        assertThat(call)
                .spans("number")
                .as("the fourth number is no longer needed")
                .wasCancelledAt("number 4", ofSeconds(3));

        Error fire = new AssertionError("the numbers are on fire");

        Call<List<Double>> error =
                call(() ->
                        AsyncComprehension.asyncComprehension(number -> {
                            throw fire;
                        }));

        assertThat(error).as("the test throws an Error").threwOrWrapped(fire).took(ofSeconds(1));
        assertThat(error)
                .spans("number")
                .as("the second number is no longer needed")
                .wasCancelledAt("number 2", ofSeconds(1));
    }

    @Test
    void leaves_nothing_running() {
        ScriptedNumbers.come(5, 9, 7);

        assertThat(call(() -> AsyncComprehension.asyncComprehension(ALL)))
                .returned()
                .leftNothingRunning();

        ScriptedNumbers.comeUntil(new IllegalStateException("no more luck"), 5);

        assertThat(call(() -> AsyncComprehension.asyncComprehension(ALL)))
                .as("the generator has failed")
                .leftNothingRunning();

        ScriptedNumbers.come(5, 9, 7);

        assertThat(
                        call(() ->
                                AsyncComprehension.asyncComprehension(number -> {
                                    throw new IllegalArgumentException("not this number");
                                })))
                .as("the test has failed")
                .leftNothingRunning();
    }

    private static boolean test(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the number, to which a salt adds a fraction. */
    private static double varied(int number) {
        return number + Salt.number("fraction of " + number, 0, 0, 99) / 128.0;
    }
}
