package dev.simul.task.faninfailures;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.task.faninfailures.Answers.answer;
import static dev.simul.task.faninfailures.Answers.failure;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@Simulated(given = Answers.class)
class FanInTest {
    /**
     * The results are not in the order of the times, so every order of the calls gives a different
     * list.
     */
    private final List<Callable<Integer>> calls =
            List.of(
                    answer("call 1", ofSeconds(30), 5),
                    answer("call 2", ofSeconds(10), 9),
                    answer("call 3", ofSeconds(20), 7));

    @Test
    void results_in_the_order_of_the_list() {
        assertThat(call(() -> FanIn.gatherAll(calls)))
                .as("gatherAll with calls that end at 30, 10 and 20 s")
                .returned(List.of(5, 9, 7));
        assertThat(call(() -> FanIn.gatherOrCancel(calls)))
                .as("gatherOrCancel with calls that end at 30, 10 and 20 s")
                .returned(List.of(5, 9, 7));
    }

    @Test
    void all_go_on_at_once() {
        Call<List<Integer>> all = call(() -> FanIn.gatherAll(calls));
        Call<List<Integer>> orCancel = call(() -> FanIn.gatherOrCancel(calls));

        assertThat(all).as("the time of the longest call").took(ofSeconds(30));
        assertThat(all).spans("call").overlapped();
        assertThat(orCancel).as("the time of the longest call").took(ofSeconds(30));
        assertThat(orCancel).spans("call").overlapped();
    }

    @Test
    void gather_all_reports_every_failure() {
        Exception lost = new IOException("the letter was lost");
        Exception late = new IllegalStateException("the answer came too late");

        Call<List<Integer>> all =
                call(() ->
                        FanIn.gatherAll(
                                List.of(
                                        answer("call 1", ofSeconds(30), 5),
                                        failure("call 2", ofSeconds(10), lost),
                                        failure("call 3", ofSeconds(20), late))));

        Observed.that(
                "one-failure-only",
                all.failure() == lost && !Reported.by(all.failure()).contains(late));

        assertThat(all)
                .as("the failure of call 2, the first in the list that fails")
                .threwOrWrapped(lost);
        assertThat(Reported.by(all.failure()))
                .as("the causes and the suppressed exceptions of the failure")
                .contains(late);

        Exception first = new IOException("the first in the list");
        Exception second = new IllegalStateException("the second in the list");
        Exception third = new IllegalArgumentException("the third in the list");
        Exception fourth = new Exception("the fourth in the list");
        Call<List<Integer>> four =
                call(() ->
                        FanIn.gatherAll(
                                List.of(
                                        answer("call 1", ofSeconds(25), 5),
                                        failure("call 2", ofSeconds(20), first),
                                        failure("call 3", ofSeconds(40), second),
                                        failure("call 4", ofSeconds(10), third),
                                        failure("call 5", ofSeconds(30), fourth))));

        assertThat(four.failure())
                .as("the failure of call 2, the first in the list that fails")
                .isSameAs(first);
        Observed.that(
                "suppressed-in-another-order",
                Set.of(first.getSuppressed()).equals(Set.of(second, third, fourth)));
        assertThat(List.of(first.getSuppressed()))
                .as("its suppressed exceptions: those of call 3, 4 and 5, in this order")
                .isEqualTo(List.of(second, third, fourth));
    }
}
