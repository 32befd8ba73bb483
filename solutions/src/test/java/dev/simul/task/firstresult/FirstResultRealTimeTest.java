package dev.simul.task.firstresult;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FirstResultRealTimeTest {
    private final RealTime time = RealTime.scaled(25);
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void the_first_success_wins_and_the_losers_are_interrupted() {
        time.takes(
                ofSeconds(10),
                () -> {
                    interrupted.set(0);

                    String winner =
                            FirstResult.firstResult(
                                    List.of(
                                            succeeds(ofSeconds(30), "amber"),
                                            fails(ofSeconds(5), new IllegalStateException()),
                                            succeeds(ofSeconds(10), "coral"),
                                            succeeds(ofSeconds(20), "beryl")));

                    assertThat(winner).isEqualTo("coral");
                    RealTime.soon(() -> assertThat(interrupted).hasValue(2));
                    return winner;
                });
    }

    @Test
    void throws_a_failure_when_all_have_failed() {
        IllegalStateException failure = new IllegalStateException("broken");
        time.takes(
                ofSeconds(10),
                () ->
                        assertThatThrownBy(() ->
                                        FirstResult.firstResult(
                                                List.of(
                                                        fails(ofSeconds(10), failure),
                                                        fails(ofSeconds(5), failure))))
                                .satisfiesAnyOf(
                                        thrown -> assertThat(thrown).isSameAs(failure),
                                        thrown -> assertThat(thrown).hasRootCause(failure)));
    }

    @Test
    void cancels_all_tasks_when_interrupted() throws Exception {
        List<Callable<String>> tasks = Collections.nCopies(100, succeeds(ofHours(9), "late"));

        Throwable thrown =
                RealTime.interrupt(
                        () -> started.get() == 100, () -> FirstResult.firstResult(tasks));

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        RealTime.soon(() -> assertThat(interrupted).hasValue(100));
    }

    private Callable<String> succeeds(Duration delay, String result) {
        return () -> {
            started.incrementAndGet();
            try {
                time.sleep(delay);
            } catch (InterruptedException interruption) {
                interrupted.incrementAndGet();
                throw interruption;
            }
            return result;
        };
    }

    private Callable<String> fails(Duration delay, RuntimeException failure) {
        return () -> {
            time.sleep(delay);
            throw failure;
        };
    }
}
