package dev.simul.checks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.failureIn;
import static dev.simul.checks.CheckTestKit.failureOf;
import static dev.simul.checks.CheckTestKit.resultOf;
import static dev.simul.checks.CheckTestKit.textOf;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.sample.StopChecks;
import dev.simul.checks.sample.Waits;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What ends a check from outside its assertions is told in a student's words. */
class StopTest {

    @Test
    void should_name_the_thread_that_waits_for_ever() {
        assertThat(textOf(() -> call(Waits::forEver)))
                .isEqualTo(
                        """
                        expected  the check to finish
                        but       the check never finishes: from 0 s on, all threads wait and none can continue
                                    caller waits for LinkedBlockingQueue.take, at Waits.forEver(Waits.java)

                        at Waits.forEver(Waits.java)\
                        """);
    }

    @Test
    void should_say_that_the_check_itself_waits_for_ever() {
        assertThat(textOf(() -> new CompletableFuture<Integer>().get()))
                .isEqualTo(
                        """
                        expected  the check to finish
                        but       the check never finishes: from 0 s on, all threads wait and none can continue
                                    the check waits for CompletableFuture.get\
                        """);
    }

    @Test
    void should_name_the_holders_of_the_locks_that_others_wait_for() {
        Lock fork = new ReentrantLock();
        Lock spoon = new ReentrantLock();

        assertThat(
                        textOf(() -> {
                            start(() -> Waits.both(fork, spoon));
                            call(() -> Waits.both(spoon, fork));
                        }))
                .isEqualTo(
                        """
                        expected  the check to finish
                        but       the check never finishes: from 1 s on, caller and caller 2 wait for each other
                                    caller holds ReentrantLock 1 and waits for ReentrantLock 2, held by caller
                                    2, at Waits.both(Waits.java)
                                    caller 2 holds ReentrantLock 2 and waits for ReentrantLock 1, held by
                                    caller, at Waits.both(Waits.java)

                                    0 ms        200 ms      400 ms      600 ms      800 ms      1000 ms
                          caller 2  ████████████████████████████████████████████████████████████

                        at Waits.both(Waits.java)\
                        """);
    }

    @Test
    void should_name_the_loop_that_never_waits() {
        CheckFailure failure = failureIn(resultOf(StopChecks.class, "spins"));

        assertThat(textOf(failure))
                .isEqualTo(
                        """
                        expected  the check to finish
                        but       caller spins at 0 s without blocking, so no time can pass

                        at Waits.spinning(Waits.java)\
                        """);
    }

    @Test
    void should_name_the_wait_that_repeats_for_ever() {
        CheckFailure failure = failureIn(resultOf(StopChecks.class, "goes_on"));

        assertThat(textOf(failure))
                .isEqualTo(
                        """
                        expected  the check to finish
                        but       the check is still running after 2 d: threads wait, are woken by a timer, and
                                  wait again
                                    caller sleeps, at Waits.againAndAgain(Waits.java); it polled 48 times,
                                    every 1 h

                                  0 h            12 h           24 h           36 h           48 h
                          caller  ████████████████████████████████████████████████████████████

                        at Waits.againAndAgain(Waits.java)\
                        """);
    }

    @Test
    void should_report_polling_alike_on_every_machine() {
        CheckFailure failure =
                failureOf(() ->
                        call(() -> {
                            while (true) {
                                Thread.sleep(1);
                            }
                        }));

        assertThat(textOf(failure))
                .contains(
                        "but       the check is still running after 3 min 20 s: threads wait, are woken"
                                + " by a\n          timer, and wait again");
    }

    @Test
    void should_report_an_exit_of_the_jvm() {
        CheckFailure failure = failureOf(() -> call(Waits::exiting));

        assertThat(Verdict.of(failure).reason()).isEqualTo(Reason.EXITED);
        assertThat(textOf(failure))
                .isEqualTo(
                        """
                        expected  code that can run on a virtual clock
                        but uses  System.exit: code in a simulation may not end the JVM

                        at Waits.exiting(Waits.java)\
                        """);
        assertThat(Verdict.of(failureOf(() -> call(Waits::forEver))).reason())
                .isEqualTo(Reason.DEADLOCK);
    }

    @Test
    void should_end_as_not_started_however_a_check_uses_the_stub() {
        Action[] checks = {
            () -> call(Waits::stub),
            () -> start(Waits::stub),
            () -> start(Waits::stub).join(),
            () -> {
                var call = start(Waits::stub);
                Thread.sleep(1);
                assertThat(call).threw(UnsupportedOperationException.class);
            },
            () -> {
                var call = start(Waits::stub);
                Thread.sleep(1);
                call.value();
            },
            () -> {
                start(Waits::stub);
                call(Waits::forEver);
            },
            Waits::stub
        };
        for (Action check : checks) {
            TestExecutionResult result = resultOf(check);

            assertThat(result.getStatus()).isEqualTo(Status.ABORTED);
            assertThat(result.getThrowable().orElseThrow()).hasMessage("not started: stub");
        }
    }

    @Test
    void should_fail_if_another_line_throws_what_a_stub_throws() {
        assertThat(
                        textOf(() ->
                                assertThat(
                                                call(() -> {
                                                    throw new UnsupportedOperationException(
                                                            "Not started yet: no");
                                                }))
                                        .returned()))
                .isEqualTo(
                        """
                        expected   the call to return
                        but threw  UnsupportedOperationException: Not started yet: no\
                        """);
    }

    @Test
    void should_fail_if_code_asks_a_script_for_too_many_steps() {
        assertThat(textOf(() -> call(() -> Waits.oneByOne(4))))
                .isEqualTo(
                        """
                        expected  no more than 3 waits
                        but       the code started one more

                                  0 s       1 s       2 s       3 s       4 s       5 s       6 s
                          wait 1  ██████████████████████████████
                          wait 2                                ██████████
                          wait 3                                          ████████████████████

                        at Waits.oneByOne(Waits.java)\
                        """);
        assertThat(textOf(() -> call(() -> Waits.atOnce(4))))
                .startsWith(
                        """
                        expected  no more than 3 waits
                        but       the code started one more
                        """);
    }

    @Test
    void should_name_the_thread_that_an_uncaught_exception_ended() {
        assertThat(textOf(() -> assertThat(call(Waits::unnoticed)).took(ofSeconds(2))))
                .endsWith(
                        """

                        at Waits.unnoticed(Waits.java)
                        also: thread-2 ended with IllegalStateException: no seat left of 1, at
                              Waits.failing(Waits.java), which no code caught\
                        """);
    }

    @Test
    void should_report_an_exception_of_the_students_code_that_the_check_did_not_catch() {
        assertThat(textOf(() -> Waits.failing(1)))
                .isEqualTo(
                        """
                        expected   the check to finish without an exception
                        but threw  IllegalStateException: no seat left of 1

                        at Waits.failing(Waits.java)\
                        """);
    }

    @Test
    void should_say_that_null_was_returned_if_a_check_uses_it() {
        assertThat(textOf(() -> call(() -> (String) null).value().length()))
                .isEqualTo(
                        """
                        expected      a value that the check can use
                        but returned  null\
                        """);
    }

    @Test
    void should_not_change_an_error_of_the_author() {
        TestExecutionResult result =
                resultOf(() -> {
                    throw new IllegalStateException("mine");
                });

        assertThat(result.getThrowable().orElseThrow())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void should_show_the_picture_below_an_assertion_of_another_kind() {
        assertThat(textOf(() -> assertThat(call(() -> Waits.oneByOne(3)).value()).hasSize(2)))
                .startsWith("expected  2 elements\nbut       there were 3: [5 s, 9 s, 7 s]\n")
                .endsWith(
                        """
                          wait 3                                          ████████████████████

                        at Waits.oneByOne(Waits.java)\
                        """);
    }

    @Test
    void should_carry_the_parts_of_a_failure() {
        CheckFailure failure =
                failureOf(() ->
                        assertThat(call(() -> Waits.oneByOne(3)))
                                .as("together")
                                .took(ofSeconds(3)));

        assertThat(failure.expected()).isEqualTo("3 s: together");
        assertThat(failure.actual())
                .isEqualTo("took 6 s: each wait started when the previous one had ended");
        assertThat(failure.summary()).hasSize(2);
        assertThat(failure.lanes()).hasSize(4);
        assertThat(failure.site()).matches("Waits\\.oneByOne\\(Waits\\.java:\\d+\\)");
        assertThat(failure.notes()).isEmpty();
        assertThat(failure)
                .hasMessage(
                        "expected 3 s: together, but took 6 s: each wait started when the"
                                + " previous one had ended, at "
                                + failure.site());
        assertThat(failure.toString()).contains(failure.text());
    }

    @Test
    void should_keep_only_frames_of_the_task_in_the_stack_trace() {
        CheckFailure failure =
                failureOf(() -> assertThat(call(() -> Waits.oneByOne(3))).took(ofSeconds(3)));

        assertThat(failure.getStackTrace())
                .isNotEmpty()
                .allSatisfy(frame ->
                        assertThat(frame.getClassName()).startsWith("dev.simul.checks.sample."));
    }
}
