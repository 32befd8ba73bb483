package dev.simul.examples;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Operators of Reactor that wait, on Reactor's own schedulers. Reactor keeps these in static
 * fields, and threads end with their simulation. So each test ends the schedulers.
 */
@Simulated
class ReactorTest {
    @AfterEach
    void end_the_schedulers() {
        Schedulers.shutdownNow();
    }

    @Test
    void delay_waits_twelve_hours() {
        Mono.delay(ofHours(12)).block();

        assertThat(Simulation.elapsed()).isEqualTo(ofHours(12));
    }

    @Test
    void interval_emits_once_a_day() {
        List<Duration> times =
                Flux.interval(ofDays(1))
                        .take(3)
                        .map(number -> Simulation.elapsed())
                        .collectList()
                        .block();

        assertThat(times).containsExactly(ofDays(1), ofDays(2), ofDays(3));
    }

    @Test
    void retry_with_backoff_doubles_the_time_between_attempts() {
        List<Duration> attempts = new ArrayList<>();
        Mono<String> flaky =
                Mono.fromCallable(() -> {
                    attempts.add(Simulation.elapsed());
                    if (attempts.size() < 4) {
                        throw new IllegalStateException("not yet");
                    }
                    return "answer";
                });

        String answer = flaky.retryWhen(Retry.backoff(3, ofHours(1)).jitter(0)).block();

        assertThat(answer).isEqualTo("answer");
        assertThat(attempts).containsExactly(ofHours(0), ofHours(1), ofHours(3), ofHours(7));
    }

    @Test
    void timeout_fails_on_time() {
        assertThatThrownBy(() -> Mono.never().timeout(ofHours(2)).block())
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(2));
    }
}
