package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators that exchange clocks and units of time. */
class TimeOperatorsTest {
    @Test
    void should_exchange_all_clocks_of_a_file() {
        assertThat(
                        compiling(
                                "exchange-clock",
                                """
                                class A {
                                    long one() {
                                        long start = System.nanoTime();
                                        return System.nanoTime() - start;
                                    }
                                    long two() {
                                        return 2 * System.currentTimeMillis();
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "long start = System.nanoTime(); return System.nanoTime() - start; -> long"
                                + " start = System.currentTimeMillis() * 1_000_000; return"
                                + " (System.currentTimeMillis() * 1_000_000) - start;",
                        "return 2 * System.currentTimeMillis(); -> return 2 * (System.nanoTime() /"
                                + " 1_000_000);");
    }

    @Test
    void should_exchange_units_and_lose_small_ones() {
        assertThat(
                        compiling(
                                "exchange-unit",
                                """
                                class A {
                                    Duration one(long n) { return Duration.ofSeconds(n); }
                                    long two(Duration time) { return time.toNanos(); }
                                    void three(Lock lock) throws Exception {
                                        lock.tryLock(1, TimeUnit.MILLISECONDS);
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "Duration one(long n) { return Duration.ofSeconds(n); } -> Duration one(long"
                                + " n) { return Duration.ofMillis(n); }",
                        "long two(Duration time) { return time.toNanos(); } -> long two(Duration"
                                + " time) { return time.toMillis(); }",
                        "long two(Duration time) { return time.toNanos(); } -> long two(Duration"
                                + " time) { return time.toMillis() * 1_000_000; }",
                        "lock.tryLock(1, TimeUnit.MILLISECONDS); -> lock.tryLock(1,"
                                + " TimeUnit.NANOSECONDS);",
                        "lock.tryLock(1, TimeUnit.MILLISECONDS); -> lock.tryLock(1,"
                                + " TimeUnit.MINUTES);");
    }
}
