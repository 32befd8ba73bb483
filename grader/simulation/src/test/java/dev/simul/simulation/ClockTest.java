package dev.simul.simulation;

import static dev.simul.simulation.Simulations.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All clocks of the JDK show the same virtual time. */
class ClockTest {

    @Test
    void should_start_at_the_year_2000() throws Exception {
        Instant start = valueOf(Instant::now);

        assertThat(start).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    }

    @Test
    void should_advance_every_clock_by_the_time_slept() throws Exception {
        Instant later = Instant.parse("2000-01-01T00:01:00.000000001Z");

        valueOf(() -> {
            long nanos = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(60).plusNanos(1));

            assertThat(System.nanoTime() - nanos).isEqualTo(60_000_000_001L);
            assertThat(Instant.now()).isEqualTo(later);
            assertThat(Clock.systemUTC().instant()).isEqualTo(later);
            assertThat(LocalDateTime.now(ZoneOffset.UTC))
                    .isEqualTo(LocalDateTime.ofInstant(later, ZoneOffset.UTC));
            assertThat(new Date().getTime()).isEqualTo(later.toEpochMilli());
            assertThat(System.currentTimeMillis()).isEqualTo(later.toEpochMilli());
            assertThat(Simulation.elapsed()).isEqualTo(Duration.ofSeconds(60).plusNanos(1));
            return "done";
        });
    }

    @Test
    void should_follow_a_method_reference_to_a_clock() throws Exception {
        Duration read =
                valueOf(() -> {
                    LongSupplier clock = System::nanoTime;
                    long before = clock.getAsLong();
                    Thread.sleep(1500);
                    return Duration.ofNanos(clock.getAsLong() - before);
                });

        assertThat(read).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void should_change_the_wall_clock_but_not_elapsed_time() throws Exception {
        valueOf(() -> {
            long nanos = System.nanoTime();
            Simulation.stepWallClock(Duration.ofHours(-1));

            assertThat(Instant.now()).isEqualTo(Instant.parse("1999-12-31T23:00:00Z"));
            assertThat(System.nanoTime()).isEqualTo(nanos);
            return "done";
        });
    }

    @Test
    void should_take_no_virtual_time_to_compute() throws Exception {
        Duration elapsed =
                valueOf(() -> {
                    long sum = 0;
                    for (int i = 0; i < 1_000_000; i++) {
                        sum += i;
                    }
                    return sum < 0 ? Duration.ofDays(1) : Simulation.elapsed();
                });

        assertThat(elapsed).isEqualTo(Duration.ZERO);
    }

    @Test
    void should_not_change_clocks_outside() {
        long before = System.nanoTime();
        Outcome<Object> outcome = Simulations.run(() -> Thread.sleep(Duration.ofHours(12)));
        long after = System.nanoTime();

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofHours(12));
        assertThat(after - before).isBetween(0L, Duration.ofMinutes(1).toNanos());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_500_000, 600_000_000_000L})
    void should_let_a_library_keep_a_mark_in_the_lowest_bit_of_a_time(long nanos) throws Exception {
        List<Boolean> expired =
                valueOf(() -> {
                    long written = System.nanoTime() & ~1L;
                    Thread.sleep(Duration.ofNanos(nanos - 2));
                    boolean early = System.nanoTime() - written >= nanos;
                    Thread.sleep(Duration.ofNanos(1));
                    boolean oneEarly = System.nanoTime() - written >= nanos;
                    Thread.sleep(Duration.ofNanos(1));
                    return List.of(early, oneEarly, System.nanoTime() - written >= nanos);
                });

        assertThat(expired).containsExactly(false, false, true);
    }
}
