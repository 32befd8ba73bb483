package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On other schedules than the usual one, a notification wakes any of the waiting threads. */
class NotificationTest {
    private static Outcome<Object> on(Schedule schedule, String method) {
        return Simulation.run(
                Settings.defaults().withSchedule(schedule),
                IsolatedClass.body(NotifyingPrograms.class, method));
    }

    private static Object valueOn(Schedule schedule, String method) {
        Outcome<Object> outcome = on(schedule, method);
        assertThat(outcome.failure()).as("%s", schedule).isNull();
        assertThat(outcome.diagnoses()).as("%s", schedule).isEmpty();
        return outcome.value();
    }

    private static Stream<Schedule> schedules() {
        return LongStream.range(0, 40)
                .boxed()
                .flatMap(seed ->
                        Stream.of(
                                Schedule.random(seed),
                                Schedule.exploring(seed),
                                Schedule.pct(seed, 3)));
    }

    @Test
    void should_wake_the_thread_that_has_waited_longest_on_the_usual_schedule() {
        assertThat(valueOn(Schedule.fifo(), "oneByOne")).isEqualTo("0123");
    }

    @Test
    void should_wake_threads_in_any_order_on_random_schedules() {
        List<Object> orders =
                LongStream.range(0, 400)
                        .mapToObj(seed -> valueOn(Schedule.random(seed), "oneByOne"))
                        .distinct()
                        .toList();

        assertThat(orders).hasSize(24);
    }

    @Test
    void should_wake_another_thread_than_the_first_on_schedules_with_priorities() {
        List<Object> orders =
                LongStream.range(0, 60)
                        .mapToObj(seed -> valueOn(Schedule.pct(seed, 2), "oneByOne"))
                        .distinct()
                        .toList();

        assertThat(orders).hasSizeGreaterThan(12);
    }

    @Test
    void should_wake_the_same_threads_for_the_same_seed() {
        for (long seed = 0; seed < 20; seed++) {
            Outcome<Object> first = on(Schedule.random(seed), "oneByOne");
            Outcome<Object> again = on(Schedule.random(seed), "oneByOne");

            assertThat(again.value()).isEqualTo(first.value());
            assertThat(again.traceHash()).isEqualTo(first.traceHash());
        }
    }

    @Test
    void should_signal_threads_in_the_order_in_which_they_wait_on_every_schedule() {
        assertThat(schedules())
                .allSatisfy(
                        schedule -> assertThat(valueOn(schedule, "signalled")).isEqualTo("0123"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    atOnce             | all
                    oneAndThenAll      | all
                    untilTheTimeIsOver | [woken at 100.0, woken at 100.0, woken at 100.0, woken at 50.5]
                    interrupted        | [interrupted at 0.0, interrupted at 0.0, interrupted at 0.0, woken at 0.0]
                    timeIsOverMeanwhile | [woken at 30.0, woken at 30.0, woken at 30.0, woken at 30.0]
                    alternating        | 10 turns
                    withoutTheMonitor  | refused
                    """)
    void should_wake_as_many_threads_as_on_the_usual_schedule(String method, String expected) {
        assertThat(valueOn(Schedule.fifo(), method)).isEqualTo(expected);
        assertThat(schedules())
                .allSatisfy(schedule -> assertThat(valueOn(schedule, method)).isEqualTo(expected));
    }
}
