package dev.simul.examples;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Policies of resilience4j that wait for hours. */
@Simulated
class Resilience4jTest {
    private final List<Duration> calls = new ArrayList<>();

    @Test
    void retry_doubles_the_time_between_attempts() throws Exception {
        Retry retry =
                Retry.of(
                        "answer",
                        RetryConfig.custom()
                                .maxAttempts(4)
                                .intervalFunction(
                                        IntervalFunction.ofExponentialBackoff(ofHours(1), 2))
                                .build());

        String answer = retry.executeCallable(() -> answerAtCall(4));

        assertThat(answer).isEqualTo("answer");
        assertThat(calls).containsExactly(ofHours(0), ofHours(1), ofHours(3), ofHours(7));
    }

    @Test
    void retry_gives_up_after_the_last_attempt() {
        Retry retry =
                Retry.of(
                        "answer",
                        RetryConfig.custom().maxAttempts(3).waitDuration(ofDays(1)).build());

        assertThatThrownBy(() -> retry.executeCallable(() -> answerAtCall(4)))
                .isInstanceOf(IOException.class)
                .hasMessage("call 3");
        assertThat(Simulation.elapsed()).isEqualTo(ofDays(2));
    }

    @Test
    void retry_of_a_stage_waits_on_the_given_executor() {
        Retry retry =
                Retry.of(
                        "answer",
                        RetryConfig.custom().maxAttempts(3).waitDuration(ofHours(6)).build());
        AtomicInteger number = new AtomicInteger();

        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            String answer =
                    retry.executeCompletionStage(
                                    executor,
                                    () -> CompletableFuture.supplyAsync(() -> failFirst(number)))
                            .toCompletableFuture()
                            .join();

            assertThat(answer).isEqualTo("answer");
        }
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(6));
    }

    @Test
    void time_limiter_gives_up_on_a_slow_future() {
        TimeLimiter limiter =
                TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(ofHours(2)).build());

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThatThrownBy(() ->
                            limiter.executeFutureSupplier(() ->
                                    executor.submit(() -> {
                                        Thread.sleep(ofHours(3));
                                        return "too late";
                                    })))
                    .isInstanceOf(TimeoutException.class);
        }
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(2));
    }

    @Test
    void circuit_breaker_lets_a_call_through_after_its_wait() throws Exception {
        CircuitBreaker breaker =
                CircuitBreaker.of(
                        "answer",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(2)
                                .minimumNumberOfCalls(2)
                                .waitDurationInOpenState(ofHours(6))
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> breaker.executeCallable(() -> answerAtCall(3)))
                    .isInstanceOf(IOException.class);
        }

        Thread.sleep(ofHours(6).minusNanos(1_000_000));
        assertThatThrownBy(() -> breaker.executeCallable(() -> answerAtCall(3)))
                .isInstanceOf(CallNotPermittedException.class);
        Thread.sleep(ofMinutes(1));
        assertThat(breaker.executeCallable(() -> answerAtCall(3))).isEqualTo("answer");
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void rate_limiter_makes_the_third_call_wait_for_the_next_period() {
        RateLimiter limiter = limiter(ofHours(1));

        limiter.executeRunnable(() -> {});
        limiter.executeRunnable(() -> {});
        assertThat(Simulation.elapsed()).isZero();
        limiter.executeRunnable(() -> {});
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(1));
    }

    @Test
    void rate_limiter_refuses_a_call_that_would_wait_too_long() {
        RateLimiter limiter = limiter(ofMinutes(59));

        limiter.executeRunnable(() -> {});
        limiter.executeRunnable(() -> {});
        assertThatThrownBy(() -> limiter.executeRunnable(() -> {}))
                .isInstanceOf(RequestNotPermitted.class);
        assertThat(Simulation.elapsed()).isEqualTo(ofMinutes(59));
    }

    private static RateLimiter limiter(Duration patience) {
        return RateLimiter.of(
                "two per hour",
                RateLimiterConfig.custom()
                        .limitForPeriod(2)
                        .limitRefreshPeriod(ofHours(1))
                        .timeoutDuration(patience)
                        .build());
    }

    private String answerAtCall(int right) throws IOException {
        calls.add(Simulation.elapsed());
        if (calls.size() < right) {
            throw new IOException("call " + calls.size());
        }
        return "answer";
    }

    private static String failFirst(AtomicInteger number) {
        if (number.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
        }
        return "answer";
    }
}
