package dev.simul.task.faninfailures;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.simul.task.RealTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FanInRealTimeTest {
    private final RealTime time = RealTime.scaled(25);
    private final IOException first = new IOException("the letter was lost");
    private final Error second = new AssertionError("the pen broke");
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void gather_or_cancel_interrupts_the_others() {
        time.takes(
                ofSeconds(10),
                () -> {
                    interrupted.set(0);

                    Throwable thrown =
                            catchThrowable(() ->
                                    FanIn.gatherOrCancel(
                                            List.of(
                                                    answers(ofSeconds(30), 1),
                                                    fails(ofSeconds(10), first),
                                                    answers(ofSeconds(20), 3))));

                    assertThat(thrown).isSameAs(first);
                    return assertThat(interrupted).hasValue(2);
                });
    }

    @Test
    void gather_all_reports_every_failure() {
        time.takes(
                ofSeconds(20),
                () -> {
                    IOException failure = new IOException("the letter was lost");

                    Throwable thrown =
                            catchThrowable(() ->
                                    FanIn.gatherAll(
                                            List.of(
                                                    fails(ofSeconds(20), failure),
                                                    fails(ofSeconds(10), second),
                                                    answers(ofSeconds(15), 3))));

                    assertThat(thrown).isSameAs(failure);
                    return assertThat(thrown).hasSuppressedException(second);
                });
    }

    @Test
    void results_are_in_the_order_of_the_list() {
        time.takes(
                ofSeconds(30),
                () -> {
                    List<Callable<Integer>> calls =
                            List.of(answers(ofSeconds(15), 1), answers(ofSeconds(10), 2));
                    assertThat(FanIn.gatherAll(calls)).containsExactly(1, 2);
                    return assertThat(FanIn.gatherOrCancel(calls)).containsExactly(1, 2);
                });
    }

    @Test
    void interrupts_all_calls_when_interrupted() throws Exception {
        List<Callable<Integer>> calls = Collections.nCopies(50, answers(ofHours(9), 1));

        assertThat(RealTime.interrupt(() -> started.get() == 50, () -> FanIn.gatherAll(calls)))
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted).hasValue(50);
        assertThat(
                        RealTime.interrupt(
                                () -> started.get() == 100, () -> FanIn.gatherOrCancel(calls)))
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted).hasValue(100);
    }

    private Callable<Integer> answers(Duration delay, int answer) {
        return () -> {
            started.incrementAndGet();
            try {
                time.sleep(delay);
            } catch (InterruptedException interruption) {
                interrupted.incrementAndGet();
                throw interruption;
            }
            return answer;
        };
    }

    private Callable<Integer> fails(Duration delay, Throwable failure) {
        return () -> {
            time.sleep(delay);
            if (failure instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failure;
        };
    }
}
