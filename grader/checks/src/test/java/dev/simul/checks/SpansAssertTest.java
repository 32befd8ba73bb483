package dev.simul.checks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.Calls.work;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.passes;
import static dev.simul.checks.CheckTestKit.textOf;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.sample.Waits;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Each assertion over pieces of work passes for a right answer, and says of a wrong one what is
 * wrong.
 */
class SpansAssertTest {
    private static final String ONE_BY_ONE =
            """

                      0 s       1 s       2 s       3 s       4 s       5 s       6 s
              wait 1  ██████████████████████████████
              wait 2                                ██████████
              wait 3                                          ████████████████████

            at Waits.oneByOne(Waits.java)\
            """;

    private static final String AT_ONCE =
            """

                      0 s                 1 s                 2 s                 3 s
              caller  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
              wait 1  ████████████████████████████████████████████████████████████
              wait 2  ████████████████████
              wait 3  ████████████████████████████████████████

            at Waits.atOnce(Waits.java)\
            """;

    private static final String ON_TWO_THREADS =
            """

                      0 s                 1 s                 2 s                 3 s
              caller  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
              wait 1  ████████████████████████████████████████████████████████████
              wait 2  ████████████████████
              wait 3                      ████████████████████████████████████████

            at Waits.onPool(Waits.java)\
            """;

    @Test
    void should_pass_if_the_call_is_as_expected() {
        passes(
                waits(
                        () -> Waits.atOnce(3),
                        waits ->
                                waits.hasSize(3)
                                        .startedAt(ZERO, ZERO, ZERO)
                                        .endedAt(ofSeconds(1), ofSeconds(3), ofSeconds(2))
                                        .lastEndedAt(ofSeconds(3))
                                        .overlapped()
                                        .hasHighestConcurrency(3)
                                        .hasLowestConcurrency(2, ZERO, ofSeconds(2))
                                        .startedInOrder("wait 1", "wait 2", "wait 3")
                                        .endedInOrder("wait 2", "wait 3", "wait 1")));
        passes(
                waits(
                        () -> Waits.oneByOne(3),
                        waits ->
                                waits.ranOneAfterAnother()
                                        .hasHighestConcurrency(1)
                                        .hasLowestConcurrency(1, ZERO, ofSeconds(6))
                                        .startedAt(ZERO, ofSeconds(3), ofSeconds(4))));
        passes(waits(() -> 1, waits -> waits.hasSize(0).hasHighestConcurrency(0)));
    }

    @Test
    void should_draw_each_kind_differently() {
        Callable<Integer> moves =
                () -> {
                    work("move 1", ofSeconds(1));
                    work("reply 1", ofSeconds(2));
                    work("move 2", ofSeconds(1));
                    work("moves", ofSeconds(1));
                    return 0;
                };

        passes(() -> {
            Call<Integer> call = call(moves);
            assertThat(call).spans("move").hasSize(2).startedAt(ZERO, ofSeconds(3));
            assertThat(call).spans("reply").hasSize(1);
            assertThat(call)
                    .spans("turn", name -> name.endsWith(" 1"))
                    .startedInOrder("move 1", "reply 1");
        });
    }

    @Test
    void should_count_times_from_the_call() {
        passes(() -> {
            Thread.sleep(ofSeconds(10));
            assertThat(call(() -> Waits.oneByOne(2)))
                    .spans("wait")
                    .startedAt(ZERO, ofSeconds(3))
                    .endedAt(ofSeconds(3), ofSeconds(4));
        });
    }

    @Test
    void should_pass_if_the_span_was_cancelled() {
        passes(() -> {
            Call<List<Duration>> call = start(() -> Waits.oneByOne(3));
            Simulation.sleepThenSettle(ofSeconds(1));
            call.interrupt().join();
            assertThat(call).spans("wait").wasCancelledAt("wait 1", ofSeconds(1));
        });
    }

    @Test
    void should_say_how_many_there_were() {
        assertThat(textOf(waits(() -> Waits.atOnce(3), waits -> waits.hasSize(4))))
                .isEqualTo(
                        """
                        expected  4 waits
                        but       there were 3 waits
                        """
                                + AT_ONCE);
        assertThat(textOf(waits(() -> 1, waits -> waits.as("one for each").hasSize(1))))
                .isEqualTo(
                        """
                        expected  1 wait: one for each
                        but       there were no waits\
                        """);
    }

    @Test
    void should_say_when_they_started_and_ended() {
        assertThat(textOf(waits(() -> Waits.oneByOne(3), waits -> waits.startedAt(ZERO, ZERO))))
                .isEqualTo(
                        """
                        expected  the waits to start at 0 s, 0 s
                        but       they started at 0 s, 3 s, 4 s
                        """
                                + ONE_BY_ONE);
        assertThat(textOf(waits(() -> Waits.oneByOne(3), waits -> waits.endedAt(ofSeconds(6)))))
                .isEqualTo(
                        """
                        expected  the waits to end at 6 s
                        but       they ended at 3 s, 4 s, 6 s
                        """
                                + ONE_BY_ONE);
        assertThat(textOf(waits(() -> Waits.withoutJoining(3), w -> w.endedAt(ofSeconds(1)))))
                .isEqualTo(
                        """
                        expected  the waits to end at 1 s
                        but       none ended\
                        """);
        assertThat(textOf(waits(() -> Waits.oneByOne(3), waits -> waits.lastEndedAt(ofSeconds(3)))))
                .isEqualTo(
                        """
                        expected  the last wait to end at 3 s
                        but       the last one ended at 6 s
                        """
                                + ONE_BY_ONE);
    }

    @Test
    void should_say_what_did_not_overlap() {
        assertThat(textOf(waits(() -> Waits.oneByOne(3), SpansAssert::overlapped)))
                .isEqualTo(
                        """
                        expected  all waits to run at the same time
                        but       each wait started when the previous one had ended
                        """
                                + ONE_BY_ONE);
        assertThat(textOf(waits(() -> Waits.onPool(3, 2), SpansAssert::overlapped)))
                .isEqualTo(
                        """
                        expected  all waits to run at the same time
                        but       wait 3 started when wait 2 had ended
                        """
                                + ON_TWO_THREADS);
        assertThat(textOf(waits(() -> 1, SpansAssert::overlapped)))
                .isEqualTo(
                        """
                        expected  all waits to run at the same time
                        but       there were no waits\
                        """);
    }

    @Test
    void should_say_what_overlapped() {
        assertThat(textOf(waits(() -> Waits.atOnce(3), SpansAssert::ranOneAfterAnother)))
                .isEqualTo(
                        """
                        expected  the waits to run one after another
                        but       wait 2 started at 0 s while wait 1 was running
                        """
                                + AT_ONCE);
        assertThat(textOf(waits(() -> 1, SpansAssert::ranOneAfterAnother)))
                .isEqualTo(
                        """
                        expected  the waits to run one after another
                        but       there were no waits\
                        """);
    }

    @Test
    void should_say_how_many_ran_at_once() {
        assertThat(textOf(waits(() -> Waits.onPool(3, 2), w -> w.hasHighestConcurrency(3))))
                .isEqualTo(
                        """
                        expected  3 waits to run at the same time, and never more
                        but       there were never more than 2
                        """
                                + ON_TWO_THREADS);
        assertThat(textOf(waits(() -> Waits.atOnce(3), w -> w.hasHighestConcurrency(2))))
                .isEqualTo(
                        """
                        expected  2 waits to run at the same time, and never more
                        but       there were 3 at 0 s
                        """
                                + AT_ONCE);
        assertThat(
                        textOf(
                                waits(
                                        () -> Waits.atOnce(3),
                                        w -> w.hasLowestConcurrency(2, ZERO, ofSeconds(3)))))
                .isEqualTo(
                        """
                        expected  at least 2 waits at any time from 0 s to 3 s
                        but       there was only 1 at 2 s
                        """
                                + AT_ONCE);
    }

    @Test
    void should_say_in_which_order_they_started_and_ended() {
        assertThat(
                        textOf(
                                waits(
                                        () -> Waits.atOnce(3),
                                        w -> w.endedInOrder("wait 1", "wait 2", "wait 3"))))
                .isEqualTo(
                        """
                        expected  wait 1, wait 2, wait 3 to end in this order
                        but       they ended in the order wait 2, wait 3, wait 1
                        """
                                + AT_ONCE);
        assertThat(textOf(waits(() -> Waits.atOnce(3), w -> w.startedInOrder("wait 2"))))
                .isEqualTo(
                        """
                        expected  wait 2 to start in this order
                        but       they started in the order wait 1, wait 2, wait 3
                        """
                                + AT_ONCE);
    }

    @Test
    void should_name_the_span_that_started_before_its_round() {
        Callable<Integer> moves =
                () -> {
                    for (String name : List.of("move 1", "move 2", "move 2", "move 1", "move 1")) {
                        work(name, ofSeconds(1));
                    }
                    return 0;
                };

        passes(() ->
                assertThat(call(moves))
                        .spans("move")
                        .startedInRounds("move 1", "move 2")
                        .startedInRuns("move 1", "move 2", "move 1"));
        passes(() ->
                assertThat(call(() -> Waits.oneByOne(3)))
                        .spans("wait")
                        .startedInTurn("wait 1", "wait 2", "wait 3"));
        assertThat(textOf(() -> assertThat(call(moves)).spans("move").startedInTurn("move 1")))
                .startsWith(
                        """
                        expected  move 1, move 1, move 1, move 1, move 1 to start in this order
                        but       they started in the order move 1, move 2, move 2, move 1, move 1
                        """);
        assertThat(textOf(() -> assertThat(call(() -> 1)).spans("move").startedInRounds("move 1")))
                .isEqualTo(
                        """
                        expected  each move to start once in every round
                        but       there were no moves\
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(moves))
                                        .spans("move")
                                        .startedInRounds("move 1", "move 2", "move 3")))
                .startsWith(
                        """
                        expected  each move to start once in every round
                        but       move 2 started for the second time at 2 s, before move 3 had started for the
                                  first
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(moves))
                                        .spans("move")
                                        .startedInRuns("move 1", "move 2")))
                .startsWith(
                        """
                        expected  move 1, move 2 to start in this order
                        but       they started in the order move 1, move 2, move 1

                                  0 s         1 s         2 s         3 s         4 s         5 s
                          move 1  ████████████                        ████████████████████████
                          move 2              ████████████████████████\
                        """);
    }

    @Test
    void should_say_how_a_span_ended_that_was_not_cancelled() {
        assertThat(textOf(cancelled(() -> Waits.atOnce(3), "wait 1")))
                .isEqualTo(
                        """
                        expected  wait 1 to be cancelled at 2 s
                        but       wait 1 completed at 3 s
                        """
                                + AT_ONCE);
        assertThat(textOf(cancelled(() -> Waits.withoutJoining(1), "wait 1")))
                .isEqualTo(
                        """
                        expected  wait 1 to be cancelled at 2 s
                        but       wait 1 is still running\
                        """);
        assertThat(textOf(cancelled(() -> 1, "wait 1")))
                .isEqualTo(
                        """
                        expected  wait 1 to be cancelled at 2 s
                        but       wait 1 never started\
                        """);
    }

    private static Action cancelled(Callable<?> code, String name) {
        return waits(code, waits -> waits.wasCancelledAt(name, ofSeconds(2)));
    }

    private static Action waits(Callable<?> code, Consumer<SpansAssert> assertion) {
        return () -> assertion.accept(assertThat(call(code)).spans("wait"));
    }
}
