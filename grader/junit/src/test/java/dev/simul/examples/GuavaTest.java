package dev.simul.examples;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Caches, limiters and futures of Guava, without a ticker of the test. */
@Simulated
class GuavaTest {
    @Test
    void cache_loads_a_value_again_after_it_expired() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        LoadingCache<String, Integer> cache =
                CacheBuilder.newBuilder()
                        .expireAfterWrite(ofDays(1))
                        .build(CacheLoader.from(key -> loads.incrementAndGet()));

        assertThat(cache.get("key")).isEqualTo(1);
        Thread.sleep(ofDays(1).minusNanos(1));
        assertThat(cache.get("key")).isEqualTo(1);
        Thread.sleep(Duration.ofNanos(1));
        assertThat(cache.get("key")).isEqualTo(2);
    }

    @Test
    void supplier_forgets_its_value_after_a_time() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Supplier<Integer> supplier =
                Suppliers.memoizeWithExpiration(calls::incrementAndGet, ofHours(8));

        assertThat(supplier.get()).isEqualTo(1);
        Thread.sleep(ofHours(7));
        assertThat(supplier.get()).isEqualTo(1);
        Thread.sleep(ofHours(1));
        assertThat(supplier.get()).isEqualTo(2);
    }

    @Test
    void rate_limiter_spreads_permits_over_hours() {
        RateLimiter limiter = RateLimiter.create(1.0 / ofHours(1).toSeconds());

        limiter.acquire();
        assertThat(Simulation.elapsed()).isZero();
        limiter.acquire();
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(1));
        limiter.acquire(3);
        limiter.acquire();
        assertThat(Simulation.elapsed()).isEqualTo(ofHours(5));
    }

    @Test
    void future_with_a_timeout_fails_on_time() {
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                ListeningExecutorService executor =
                        MoreExecutors.listeningDecorator(
                                Executors.newVirtualThreadPerTaskExecutor())) {
            ListenableFuture<String> slow =
                    executor.submit(() -> {
                        Thread.sleep(ofDays(2));
                        return "too late";
                    });

            ListenableFuture<String> limited = Futures.withTimeout(slow, ofHours(5), timer);

            assertThatThrownBy(limited::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(Simulation.elapsed()).isEqualTo(ofHours(5));
        }
    }

    @Test
    void stopwatch_measures_virtual_time() throws Exception {
        Stopwatch watch = Stopwatch.createStarted();

        Thread.sleep(ofHours(3));

        assertThat(watch.elapsed()).isEqualTo(ofHours(3));
    }
}
