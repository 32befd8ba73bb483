package dev.simul.checks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.failureIn;
import static dev.simul.checks.CheckTestKit.failureOf;
import static dev.simul.checks.CheckTestKit.resultOf;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.sample.RaceChecks;
import dev.simul.checks.sample.StopChecks;
import dev.simul.checks.sample.Waits;
import dev.simul.checks.verdict.Verdict;
import dev.simul.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A failed check has the symptoms that were seen, and no others. */
class SymptomsTest {

    /** A student's result, whose {@code equals} method must not run. */
    private static final class Own {
        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals of a student's class was called");
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    @Test
    void should_recognise_a_wrong_result_that_repeats_an_earlier_one() {
        assertThat(
                        symptomsOf(() -> {
                            call(() -> List.of(1, 2));
                            assertThat(call(() -> new ArrayList<>(List.of(1, 2))))
                                    .returned(List.of(3));
                        }))
                .contains("earlier-result", "later-call", "wrong-value");
    }

    @Test
    void should_recognise_repeated_results_of_every_shape() {
        assertThat(symptomsOf(repeating(Map.of("a", List.of(1)), Map.of("a", List.of(1)))))
                .contains("earlier-result");
        assertThat(symptomsOf(repeating(Set.of(1, 2), Set.of(2, 1)))).contains("earlier-result");
        assertThat(symptomsOf(repeating(Optional.of("a"), Optional.of("a"))))
                .contains("earlier-result");
        assertThat(symptomsOf(repeating(new int[] {1, 2}, new int[] {1, 2})))
                .contains("earlier-result");
        assertThat(symptomsOf(repeating(new String[] {"a"}, new String[] {"a"})))
                .contains("earlier-result");
    }

    @Test
    void should_not_see_an_earlier_result_in_another_one() {
        assertThat(symptomsOf(repeating(List.of(1), List.of(2)))).doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(List.of(1), List.of(1, 2))))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(Set.of(1), Set.of(2)))).doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(Map.of(1, 2), Map.of(1, 3))))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(Optional.of(1), Optional.empty())))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(1, 1L))).doesNotContain("earlier-result");
    }

    @Test
    void should_not_see_an_earlier_result_in_null() {
        assertThat(
                        symptomsOf(() -> {
                            call(() -> null);
                            assertThat(call(() -> null)).returned(1);
                        }))
                .contains("null-value")
                .doesNotContain("earlier-result");
    }

    @Test
    void should_not_call_equals_methods_of_a_student() {
        assertThat(symptomsOf(repeating(new Own(), new Own()))).doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(List.of(new Own()), List.of(new Own()))))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(Optional.of(new Own()), Optional.of(new Own()))))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(new Own[] {new Own()}, new Own[] {new Own()})))
                .doesNotContain("earlier-result");
        assertThat(symptomsOf(repeating(Map.of(1, new Own()), Map.of(1, new Own()))))
                .doesNotContain("earlier-result");
    }

    @Test
    void should_recognise_the_same_object_of_a_student() {
        Own same = new Own();

        assertThat(symptomsOf(repeating(same, same))).contains("earlier-result");
        assertThat(symptomsOf(repeating(List.of(same), List.of(same)))).contains("earlier-result");
    }

    @Test
    void should_not_compare_collections_that_contain_themselves_without_end() {
        assertThat(symptomsOf(repeating(ownElement(), ownElement())))
                .doesNotContain("earlier-result");
    }

    @Test
    void should_ignore_earlier_results_if_the_result_is_right() {
        assertThat(
                        symptomsOf(() -> {
                            call(() -> 1);
                            assertThat(call(() -> 1)).returned(1).took(ofSeconds(1));
                        }))
                .contains("later-call", "too-short")
                .doesNotContain("earlier-result");
    }

    @Test
    void should_ignore_earlier_results_if_the_simulation_was_stopped() {
        assertThat(
                        symptomsOf(() -> {
                            call(() -> 1);
                            call(() -> 1);
                            new LinkedBlockingQueue<Integer>().take();
                        }))
                .contains("deadlock", "later-call")
                .doesNotContain("earlier-result");
    }

    @Test
    void should_name_why_a_simulation_was_stopped() {
        assertThat(symptomsOf(() -> call(Waits::forEver))).contains("deadlock");
        assertThat(symptomsOf(failureIn(resultOf(StopChecks.class, "spins"))))
                .contains("busy-wait");
        assertThat(symptomsOf(failureIn(resultOf(StopChecks.class, "goes_on"))))
                .contains("never-finished");
    }

    @Test
    void should_name_a_data_race() {
        assertThat(symptomsOf(failureIn(resultOf(RaceChecks.class, "plain"))))
                .contains("data-race");
    }

    @Test
    void should_name_what_a_call_threw_and_its_superclasses() {
        assertThat(symptomsOf(() -> assertThat(call(() -> List.of().getFirst())).returned(1)))
                .contains("threw", "threw:NoSuchElementException", "threw:RuntimeException")
                .contains("not-as-expected")
                .doesNotContain("threw:Exception", "wrong-value", "exception");
        assertThat(
                        symptomsOf(() ->
                                assertThat(call(() -> List.of().getFirst()))
                                        .threw(IllegalStateException.class)))
                .contains("other-exception", "threw:NoSuchElementException");
        assertThat(symptomsOf(() -> assertThat(call(() -> 1)).threw(NoSuchElementException.class)))
                .contains("did-not-throw");
    }

    @Test
    void should_name_an_exception_that_ended_a_thread() {
        assertThat(symptomsOf(() -> assertThat(call(Waits::unnoticed)).took(ofSeconds(2))))
                .contains("thread-died", "died:IllegalStateException", "too-short");
    }

    @Test
    void should_see_how_the_pieces_of_work_of_a_call_ran() {
        assertThat(symptomsOf(() -> assertThat(call(() -> Waits.oneByOne(3))).returned(1)))
                .contains("one-by-one")
                .doesNotContain("all-at-once", "limited", "nothing-started");
        assertThat(symptomsOf(() -> assertThat(call(() -> Waits.atOnce(3))).returned(1)))
                .contains("all-at-once")
                .doesNotContain("one-by-one", "limited");
        assertThat(symptomsOf(() -> assertThat(call(() -> Waits.onPool(3, 2))).returned(1)))
                .contains("limited")
                .doesNotContain("one-by-one", "all-at-once");
        assertThat(symptomsOf(() -> assertThat(call(() -> 1)).returned(2)))
                .contains("nothing-started", "at-once");
    }

    @Test
    void should_see_calls_that_overlap() {
        assertThat(
                        symptomsOf(() -> {
                            start(() -> Waits.oneByOne(1));
                            assertThat(call(() -> Waits.oneByOne(1))).returned(1);
                        }))
                .contains("overlapping-calls");
        assertThat(
                        symptomsOf(() -> {
                            call(() -> Waits.oneByOne(1));
                            assertThat(call(() -> Waits.oneByOne(1))).returned(1);
                        }))
                .doesNotContain("overlapping-calls");
    }

    @Test
    void should_see_that_the_caller_closed_an_executor() {
        assertThat(
                        symptomsOf(() ->
                                assertThat(
                                                call(() -> {
                                                    try (ExecutorService pool =
                                                            Executors.newFixedThreadPool(1)) {
                                                        pool.execute(() -> sleep(1));
                                                    }
                                                }))
                                        .didNotBlock()))
                .contains("caller-closed-executor", "caller-blocked")
                .doesNotContain("idle-worker");
    }

    @Test
    void should_recognise_a_worker_that_has_just_become_idle() {
        assertThat(
                        symptomsOf(() ->
                                assertThat(call(() -> Waits.onPool(1, 1))).leftNothingRunning()))
                .contains("idle-worker", "left-running");
    }

    @Test
    void should_recognise_a_worker_that_waits_for_a_delayed_task() {
        assertThat(
                        symptomsOf(() ->
                                assertThat(
                                                call(() -> {
                                                    ScheduledExecutorService pool =
                                                            Executors.newScheduledThreadPool(1);
                                                    pool.schedule(() -> {}, 1, TimeUnit.HOURS);
                                                    return 1;
                                                }))
                                        .leftNothingRunning()))
                .contains("idle-worker");
    }

    @Test
    void should_not_take_a_worker_that_runs_a_task_for_an_idle_one() {
        assertThat(
                        symptomsOf(() -> {
                            var call =
                                    call(() -> {
                                        ExecutorService pool = Executors.newFixedThreadPool(1);
                                        pool.submit(() -> 1).get();
                                        Thread.sleep(1_000);
                                        pool.execute(() -> sleep(10));
                                        return 1;
                                    });
                            Simulation.settle();
                            assertThat(call).leftNothingRunning();
                        }))
                .contains("left-running")
                .doesNotContain("idle-worker");
    }

    @Test
    void should_add_what_the_check_itself_has_seen_and_its_part() {
        assertThat(
                        symptomsOf(() -> {
                            Observed.part("first-call");
                            Observed.that("lost-money", true);
                            Observed.that("found-money", false);
                            Observed.part("second-call");
                            assertThat(call(() -> 1)).returned(2);
                        }))
                .contains("in:second-call", "seen:lost-money")
                .doesNotContain("in:first-call", "seen:found-money");
    }

    /** Returns a check that fails in its second call. */
    private static Action repeating(Object first, Object second) {
        return () -> {
            call(() -> first);
            assertThat(call(() -> second)).returnedMatching(value -> false, "another value");
        };
    }

    private static List<Object> ownElement() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(ofSeconds(seconds));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> symptomsOf(Action check) {
        return symptomsOf(failureOf(check));
    }

    private static List<String> symptomsOf(CheckFailure failure) {
        return Verdict.of(failure).details().symptoms();
    }
}
