package dev.simul.task.sharedstate;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BankRealTimeTest {
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cid", "Dot");

    private final RealTime time = RealTime.scaled(50);

    @Test
    void transfers_that_share_an_account_run_one_after_the_other() {
        time.takes(
                ofSeconds(20),
                () -> {
                    Bank bank = bank((from, to, amount) -> time.sleep(ofSeconds(10)));

                    try (ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
                        tellers.submit(() -> bank.transfer("Ann", "Bob", 10));
                        tellers.submit(() -> bank.transfer("Bob", "Ann", 30));
                        tellers.submit(() -> bank.transfer("Cid", "Dot", 10));
                    }

                    assertThat(NAMES.stream().map(bank::balance))
                            .containsExactly(120L, 80L, 90L, 110L);
                    return assertThat(bank.total()).isEqualTo(400);
                });
    }

    /** Many threads, no delays: only a real machine runs them in parallel. */
    @Test
    void loses_no_money() throws Exception {
        Bank bank = bank((from, to, amount) -> Thread.yield());
        List<Future<?>> tellers = new ArrayList<>();

        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (int seed = 0; seed < 8; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                tellers.add(
                        executor.submit(() -> {
                            for (int i = 0; i < 500; i++) {
                                int from = random.nextInt(4);
                                int to = (from + 1 + random.nextInt(3)) % 4;
                                bank.transfer(
                                        NAMES.get(from), NAMES.get(to), 1 + random.nextInt(60));
                                assertThat(bank.total()).isEqualTo(400);
                                assertThat(bank.balance(NAMES.get(from))).isNotNegative();
                            }
                            return null;
                        }));
            }
        }

        for (Future<?> teller : tellers) {
            teller.get();
        }
        assertThat(NAMES.stream().mapToLong(bank::balance).sum()).isEqualTo(400);
    }

    @Test
    void moves_nothing_if_the_ledger_fails() throws Exception {
        IllegalStateException failure = new IllegalStateException("no ink");
        Bank bank =
                bank((from, to, amount) -> {
                    if (amount == 13) {
                        throw failure;
                    }
                });

        assertThatThrownBy(() -> bank.transfer("Ann", "Bob", 13))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
        assertThat(bank.balance("Ann")).isEqualTo(100);
        assertThat(bank.transfer("Ann", "Bob", 100)).isTrue();
        assertThat(bank.transfer("Ann", "Bob", 1)).isFalse();
    }

    private static Bank bank(Ledger ledger) {
        return new Bank(Map.of("Ann", 100L, "Bob", 100L, "Cid", 100L, "Dot", 100L), ledger);
    }
}
