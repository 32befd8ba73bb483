package dev.simul.examples;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Caches of Caffeine, without a ticker of the test. */
@Simulated
class CaffeineTest {
    @Test
    void cache_forgets_a_value_that_is_not_read_for_hours() throws Exception {
        Cache<String, String> cache = Caffeine.newBuilder().expireAfterAccess(ofHours(8)).build();
        cache.put("key", "value");

        Thread.sleep(ofHours(7));
        assertThat(cache.getIfPresent("key")).isEqualTo("value");
        Thread.sleep(ofHours(7));
        assertThat(cache.getIfPresent("key")).isEqualTo("value");
        Thread.sleep(ofHours(8));
        assertThat(cache.getIfPresent("key")).isNull();
    }

    @Test
    void scheduler_removes_a_value_although_nobody_asks_for_it() throws Exception {
        List<Duration> removals = new ArrayList<>();
        Cache<String, String> cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(ofHours(8))
                        .scheduler(Scheduler.systemScheduler())
                        .removalListener((key, value, cause) -> removals.add(Simulation.elapsed()))
                        .build();
        cache.put("key", "value");

        Thread.sleep(ofHours(9));

        assertThat(removals)
                .singleElement()
                .satisfies(
                        time -> assertThat(time).isBetween(ofHours(8), ofHours(8).plusSeconds(2)));
    }

    @Test
    void refresh_answers_with_the_old_value_while_it_loads_the_new_one() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        LoadingCache<String, Integer> cache =
                Caffeine.newBuilder()
                        .refreshAfterWrite(ofHours(1))
                        .build(key -> {
                            Thread.sleep(ofMinutes(5));
                            return loads.incrementAndGet();
                        });

        assertThat(cache.get("key")).isEqualTo(1);
        Thread.sleep(ofHours(2));
        assertThat(cache.get("key")).isEqualTo(1);
        Thread.sleep(ofMinutes(5));
        Simulation.settle();
        assertThat(cache.get("key")).isEqualTo(2);
    }
}
