package dev.simul.checks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.failureOf;
import static dev.simul.checks.CheckTestKit.passes;
import static dev.simul.checks.CheckTestKit.textOf;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.sample.Waits;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Each assertion over a call passes for a right answer, and says of a wrong one what is wrong. */
class CallAssertTest {
    private static final String ONE_BY_ONE =
            """

                      0 s       1 s       2 s       3 s       4 s       5 s       6 s
              wait 1  ██████████████████████████████
              wait 2                                ██████████
              wait 3                                          ████████████████████

            at Waits.oneByOne(Waits.java)\
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

    private static final String JOINED =
            """

                      0 s                 1 s                 2 s                 3 s
              caller  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
              wait 1  ████████████████████████████████████████████████████████████

            at Waits.joined(Waits.java)\
            """;

    private static final String POLLING =
            """

                      0 s                 1 s                 2 s                 3 s
              caller  ████████████████████████████████████████████████████████████
              wait 1  ████████████████████████████████████████████████████████████

            at Waits.polling(Waits.java)\
            """;

    @Test
    void should_see_the_elements_that_a_list_had_when_it_was_returned() {
        passes(() -> {
            List<Integer> live = new CopyOnWriteArrayList<>(List.of(1));
            Call<List<Integer>> call =
                    call(() -> {
                        Thread.startVirtualThread(() -> live.add(2));
                        return live;
                    });

            assertThat(live).containsExactly(1, 2);
            assertThat(call).returned(List.of(1));
        });
    }

    @Test
    void should_pass_if_the_call_is_as_expected() {
        passes(() -> assertThat(call(() -> Waits.atOnce(3))).returned());
        passes(() ->
                assertThat(call(() -> Waits.atOnce(3)))
                        .returned(List.of(ofSeconds(9), ofSeconds(7), ofSeconds(5))));
        passes(() -> assertThat(call(() -> new int[] {1, 2})).returned(new int[] {1, 2}));
        passes(() -> assertThat(call(() -> 6)).returnedMatching(n -> n < 7, "a number below 7"));
        passes(() -> assertThat(call(() -> Waits.failing(1))).threw(IllegalStateException.class));
        passes(() -> assertThat(call(() -> Waits.failing(1))).threw(RuntimeException.class));
        passes(() -> assertThat(start(Waits::joined)).isStillRunning());
        passes(() -> assertThat(call(() -> Waits.atOnce(3))).took(ofSeconds(3)));
        passes(() ->
                assertThat(call(() -> Waits.atOnce(3)))
                        .tookBetween(ofSeconds(3), ofSeconds(4))
                        .tookBetween(ofSeconds(2), ofSeconds(3)));
        passes(() -> assertThat(call(Waits::task)).didNotBlock());
        passes(() -> assertThat(call(() -> Waits.atOnce(3))).leftNothingRunning());
        passes(() -> assertThat(call(() -> Waits.atOnce(3))).waitedWithoutPolling());
        passes(() -> assertThat(call(() -> Waits.onPool(3, 2))).waitedWithoutPolling());
        passes(() -> assertThat(call(Waits::polling)).waitedWithoutPolling(30));
    }

    @Test
    void should_accept_an_exception_directly_or_as_a_cause() {
        RuntimeException boom = new IllegalStateException("boom");

        passes(() -> assertThat(call(failing(boom))).threwOrWrapped(boom));
        passes(() -> assertThat(call(failing(new ExecutionException(boom)))).threwOrWrapped(boom));
    }

    @Test
    void should_wait_for_what_a_call_left_running_only_if_asked() {
        passes(() -> {
            Call<Integer> call = call(() -> Waits.withoutJoining(3));
            Simulation.sleepThenSettle(ofSeconds(3));
            assertThat(call).hasNothingRunning();
        });
        assertThat(
                        textOf(() -> {
                            Call<Integer> call = call(() -> Waits.withoutJoining(3));
                            Simulation.sleepThenSettle(ofSeconds(3));
                            assertThat(call).leftNothingRunning();
                        }))
                .startsWith(
                        """
                        expected  no thread to be alive after the call has returned
                        but       3 threads were still alive: thread-2, thread-3, thread-4
                        """);
    }

    @Test
    void should_say_what_was_thrown_instead_of_a_result() {
        assertThat(textOf(() -> assertThat(call(() -> Waits.failing(2))).returned()))
                .isEqualTo(
                        """
                        expected   the call to return
                        but threw  IllegalStateException: no seat left of 2

                        at Waits.failing(Waits.java)\
                        """);
    }

    @Test
    void should_say_that_a_call_has_not_returned() {
        assertThat(
                        textOf(() -> {
                            Call<Duration> call = start(Waits::joined);
                            Thread.sleep(100);
                            assertThat(call).as("it may take 50 ms").returned();
                        }))
                .isEqualTo(
                        """
                        expected  the call to return: it may take 50 ms
                        but       the call had not returned after 100 ms

                                  0 ms        20 ms       40 ms       60 ms       80 ms       100 ms
                          caller  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                          wait 1  ████████████████████████████████████████████████████████████

                        at Waits.joined(Waits.java)\
                        """);
        assertThat(textOf(() -> assertThat(start(Waits::joined)).took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  the call to return
                        but       the call had not returned after 0 s\
                        """);
    }

    @Test
    void should_say_which_other_value_was_returned() {
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> Waits.oneByOne(3)))
                                        .as("the waits end after 1, 2 and 3 s")
                                        .returned(
                                                List.of(ofSeconds(9), ofSeconds(7), ofSeconds(5)))))
                .isEqualTo(
                        """
                        expected      [9 s, 7 s, 5 s]: the waits end after 1, 2 and 3 s
                        but returned  [5 s, 9 s, 7 s]: the same elements in another order
                        """
                                + ONE_BY_ONE);
        assertThat(textOf(() -> assertThat(call(() -> 1)).returned(1L)))
                .isEqualTo(
                        """
                        expected      1
                        but returned  1, an Integer and not a Long\
                        """);
        assertThat(textOf(() -> assertThat(call(() -> null)).returned("")))
                .isEqualTo(
                        """
                        expected      ""
                        but returned  null\
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> 7))
                                        .returnedMatching(n -> n < 7, "a number below 7")))
                .isEqualTo(
                        """
                        expected      a number below 7
                        but returned  7\
                        """);
    }

    @Test
    void should_say_what_happened_instead_of_an_exception() {
        assertThat(textOf(() -> assertThat(call(() -> 1)).threw(IllegalArgumentException.class)))
                .isEqualTo(
                        """
                        expected      the call to throw an IllegalArgumentException
                        but returned  1\
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(Waits::wrapping))
                                        .threw(IllegalStateException.class)))
                .isEqualTo(
                        """
                        expected   the call to throw an IllegalStateException
                        but threw  ExecutionException, caused by IllegalStateException: no seat left of 1

                        at Waits.failing(Waits.java)\
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> List.of()))
                                        .threwOrWrapped(new ArithmeticException("odd"))))
                .isEqualTo(
                        """
                        expected      the call to throw ArithmeticException: odd, or a wrapper of it
                        but returned  []\
                        """);
    }

    @Test
    void should_say_that_code_without_a_result_returned() {
        Action nothing = () -> {};

        passes(() -> assertThat(call(nothing)).returned().took(ZERO));
        passes(() -> assertThat(call(nothing).value()).isNull());
        assertThat(textOf(() -> assertThat(call(nothing)).threw(RuntimeException.class)))
                .isEqualTo(
                        """
                        expected  the call to throw a RuntimeException
                        but       the call returned normally\
                        """);
    }

    @Test
    void should_say_that_a_call_has_ended_too_early() {
        assertThat(textOf(() -> assertThat(call(() -> 1)).isStillRunning()))
                .isEqualTo(
                        """
                        expected      the call to be still running
                        but returned  1\
                        """);
    }

    @Test
    void should_say_why_a_call_took_too_long() {
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> Waits.oneByOne(3)))
                                        .as("all waits run together, so the longest" + " decides")
                                        .took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  3 s: all waits run together, so the longest decides
                        but took  6 s: each wait started when the previous one had ended
                        """
                                + ONE_BY_ONE);
        assertThat(textOf(() -> assertThat(call(() -> Waits.onPool(3, 2))).took(ofSeconds(2))))
                .isEqualTo(
                        """
                        expected  2 s
                        but took  3 s: there were never more than 2 waits at once
                        """
                                + ON_TWO_THREADS);
        assertThat(textOf(() -> assertThat(call(Waits::thenSleeping)).took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  3 s
                        but took  3.5 s: the last wait had ended at 3 s

                                  0 s            1 s            2 s            3 s
                          caller  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░████████
                          wait 1  █████████████████████████████████████████████

                        at Waits.joined(Waits.java)\
                        """);
    }

    @Test
    void should_say_why_a_call_returned_too_early() {
        assertThat(textOf(() -> assertThat(call(() -> Waits.withoutJoining(3))).took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  3 s
                        but took  0 s: the call returned while 3 waits were still running\
                        """);
        assertThat(textOf(() -> assertThat(call(() -> 1)).took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  3 s
                        but took  0 s: the call returned without waiting\
                        """);
        assertThat(
                        textOf(() ->
                                assertThat(call(failing(new IllegalStateException("boom"))))
                                        .took(ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  3 s
                        but took  0 s: the call threw at once: IllegalStateException: boom\
                        """);
    }

    @Test
    void should_say_which_bounds_a_time_is_out_of() {
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> Waits.oneByOne(3)))
                                        .tookBetween(ofSeconds(1), ofSeconds(3))))
                .isEqualTo(
                        """
                        expected  from 1 s to 3 s
                        but took  6 s: each wait started when the previous one had ended
                        """
                                + ONE_BY_ONE);
    }

    @Test
    void should_say_what_the_caller_waited_for() {
        assertThat(textOf(() -> assertThat(call(Waits::joined)).didNotBlock()))
                .isEqualTo(
                        """
                        expected  the calling thread not to wait
                        but       the calling thread waited 3 s in CompletableFuture.join
                        """
                                + JOINED);
    }

    @Test
    void should_attribute_a_thread_to_the_call_that_set_the_timer_that_started_it() {
        passes(() -> {
            Call<Duration> one = call(Waits::byTimer);
            call(Waits::byTimer);
            assertThat(one).leftNothingRunning();
        });
        passes(() -> {
            Call<Integer> call = call(Waits::timerLeft);
            Simulation.sleepThenSettle(ofMinutes(2));
            assertThat(call).leftNothingRunning();
        });
    }

    @Test
    void should_name_the_threads_that_are_left() {
        assertThat(textOf(() -> assertThat(call(() -> Waits.onPool(3, 2))).leftNothingRunning()))
                .isEqualTo(
                        """
                        expected  no thread to be alive after the call has returned
                        but       2 threads were still alive: pool-1-thread-1, pool-1-thread-2
                                  waiting for the next task of its pool, which was never shut down
                        """
                                + ON_TWO_THREADS);
        assertThat(
                        textOf(() ->
                                assertThat(call(() -> Waits.withoutJoining(1)))
                                        .hasNothingRunning()))
                .isEqualTo(
                        """
                        expected  no thread to be alive any more
                        but       1 thread was still alive: thread-2\
                        """);
        assertThat(textOf(() -> assertThat(start(Waits::joined)).leftNothingRunning()))
                .contains("but       the call had not returned after 0 s");
    }

    @Test
    void should_say_how_often_a_call_polled() {
        assertThat(textOf(() -> assertThat(call(Waits::polling)).waitedWithoutPolling()))
                .isEqualTo(
                        """
                        expected  threads to wait until they are notified, not to be woken by a timer to check
                        but       threads were woken 30 times by their own timers, every 100 ms
                        """
                                + POLLING);
        assertThat(textOf(() -> assertThat(call(Waits::polling)).waitedWithoutPolling(5)))
                .isEqualTo(
                        """
                        expected  threads to wait until they are notified, not to be woken by a timer to check;
                                  at most 5 wake-ups are allowed
                        but       threads were woken 30 times by their own timers, every 100 ms
                        """
                                + POLLING);
    }

    @Test
    void should_fail_if_a_check_reads_the_value_of_a_call_without_one() {
        assertThat(textOf(() -> call(() -> Waits.failing(2)).value()))
                .startsWith(
                        """
                        expected   the call to return
                        but threw  IllegalStateException: no seat left of 2
                        """);
        assertThat(textOf(() -> start(Waits::joined).returnedAt()))
                .isEqualTo(
                        """
                        expected  the call to return
                        but       the call had not returned after 0 s\
                        """);
    }

    @Test
    void should_return_when_a_call_was_made_and_returned() {
        passes(() -> {
            Thread.sleep(ofMinutes(1));
            Call<Duration> call = call(Waits::joined);
            assertThat(call.hasReturned()).isTrue();
            assertThat(call.failure()).isNull();
            assertThat(call.value()).isEqualTo(ofSeconds(5));
            assertThat(call.startedAt()).isEqualTo(ofMinutes(1));
            assertThat(call.returnedAt()).isEqualTo(ofSeconds(63));
            assertThat(call.elapsed()).isEqualTo(ofSeconds(3));
        });
    }

    @Test
    void should_interrupt_a_call() {
        passes(() -> {
            Call<List<Duration>> call = start(() -> Waits.oneByOne(3));
            Simulation.sleepThenSettle(ofMillis(1500));
            assertThat(call.interrupt().join())
                    .threw(InterruptedException.class)
                    .took(ofMillis(1500));
        });
    }

    private static Action failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    void should_name_the_thread_that_slept_with_a_lock_that_another_waited_for() {
        CheckFailure failure =
                failureOf(() ->
                        assertThat(call(() -> Waits.oneLockForAll(new ReentrantLock())))
                                .took(ofSeconds(3)));

        assertThat(failure.notes())
                .extracting(note -> note.replaceAll(":\\d+", ""))
                .containsExactly(
                        "caller waited while it held the ReentrantLock, at"
                                + " Waits.unchecked(Waits.java), and other waited for this lock, at"
                                + " Waits.lockedWait(Waits.java)");
    }
}
