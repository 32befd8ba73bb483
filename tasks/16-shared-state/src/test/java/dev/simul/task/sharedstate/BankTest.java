package dev.simul.task.sharedstate;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Simulated(given = {Book.class, Ledger.class})
class BankTest {
    private final Book book = Book.taking(ofSeconds(10));
    private final Bank bank =
            new Bank(Map.of("Ann", 100L, "Bob", 50L, "Cid", 70L, "Dot", 0L), book);

    @Test
    void moves_the_money() {
        Call<Boolean> enough = call(() -> bank.transfer("Ann", "Bob", 30));
        Call<Boolean> notEnough = call(() -> bank.transfer("Bob", "Cid", 81));
        Call<Boolean> all = call(() -> bank.transfer("Bob", "Dot", 80));

        assertThat(enough).as("Ann has 100, and pays 30").returned(true);
        Observed.part("not-enough");
        assertThat(notEnough).as("Bob has 80, and would pay 81").returned(false);
        Observed.part("enough");
        assertThat(all).as("Bob has 80, and pays 80").returned(true);
        assertThat(call(() -> bank.balance("Ann"))).as("Ann had 100, and paid 30").returned(70L);
        assertThat(call(() -> bank.balance("Bob")))
                .as("Bob had 50, got 30, and paid 80")
                .returned(0L);
        assertThat(call(() -> bank.balance("Dot"))).as("Dot got 80").returned(80L);
        assertThat(call(bank::total)).as("the total of the accounts").returned(220L);
        Observed.that("refused-but-written", book.entries().contains("Bob to Cid: 81"));
        assertThat(book.entries())
                .as("the entries of the ledger")
                .isEqualTo(List.of("Ann to Bob: 30", "Bob to Dot: 80"));
    }

    @Test
    void independent_transfers_overlap() {
        Call<Boolean> first = start(() -> bank.transfer("Ann", "Bob", 30));
        Call<Boolean> second = start(() -> bank.transfer("Cid", "Dot", 20));
        first.join();
        second.join();

        Map<String, Long> hundred = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            hundred.put("account " + i, 7L);
        }
        Bank large = new Bank(hundred, book);
        List<Call<Boolean>> transfers = new ArrayList<>();
        for (int i = 0; i < 100; i += 2) {
            String from = "account " + i;
            String to = "account " + (i + 1);
            transfers.add(start(() -> large.transfer(from, to, 5)));
        }
        transfers.forEach(Call::join);
        Observed.that(
                "some-run-together",
                transfers
                                .getLast()
                                .returnedAt()
                                .minus(second.returnedAt())
                                .compareTo(ofSeconds(400))
                        < 0);

        assertThat(first).as("an entry takes 10 s").took(ofSeconds(10));
        assertThat(second)
                .as("an entry takes 10 s, and no other transfer uses these accounts")
                .took(ofSeconds(10));

        for (Call<Boolean> transfer : transfers) {
            assertThat(transfer)
                    .as("fifty transfers at the same time, between a hundred accounts")
                    .took(ofSeconds(10));
        }

        Bank equal = new Bank(Map.of("Aa", 9L, "BB", 9L, "Ann", 9L, "Bob", 9L), book);
        Call<Boolean> one = start(() -> equal.transfer("Aa", "Ann", 5));
        Call<Boolean> other = start(() -> equal.transfer("BB", "Bob", 5));
        one.join();
        other.join();
        Observed.part("equal-hash-codes");
        Observed.that("some-run-together", true);
        for (Call<Boolean> transfer : List.of(one, other)) {
            assertThat(transfer)
                    .as("Aa and BB are two accounts, although their hash codes are the same")
                    .took(ofSeconds(10));
        }
    }
}
