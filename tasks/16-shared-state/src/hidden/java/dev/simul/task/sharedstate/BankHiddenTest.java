package dev.simul.task.sharedstate;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Simulated(given = {Book.class, Ledger.class})
class BankHiddenTest {

    @Test
    void one_transfer_at_a_time_per_account() throws Exception {
        Book book = Book.taking(ofSeconds(10));
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 50L, "Cid", 70L, "Dot", 90L), book);

        Call<Boolean> first = start(() -> bank.transfer("Ann", "Bob", 30));
        sleepThenSettle(ofSeconds(1));
        Call<Boolean> samePayer = start(() -> bank.transfer("Ann", "Cid", 20));
        Call<Boolean> samePayee = start(() -> bank.transfer("Dot", "Bob", 10));
        sleepThenSettle(ofSeconds(1));
        Call<Boolean> back = start(() -> bank.transfer("Bob", "Ann", 40));
        List.of(first, samePayer, samePayee, back).forEach(Call::join);

        Bank here = new Bank(Map.of("Ann", 5L, "Bob", 5L), Book.taking(ofSeconds(10)));
        Bank there = new Bank(Map.of("Ann", 5L, "Bob", 5L), Book.taking(ofSeconds(10)));
        List<Call<Boolean>> apart =
                List.of(
                        start(() -> here.transfer("Ann", "Bob", 1)),
                        start(() -> there.transfer("Ann", "Bob", 1)));
        apart.forEach(Call::join);

        Bank crowded =
                new Bank(Map.of("Ann", 9L, "Bob", 9L, "Cid", 9L, "Dot", 9L, "Eve", 9L), book);
        Call<Boolean> annToBob = start(() -> crowded.transfer("Ann", "Bob", 1));
        sleepThenSettle(ofSeconds(5));
        Call<Boolean> cidToEve = start(() -> crowded.transfer("Cid", "Eve", 2));
        sleepThenSettle(ofSeconds(1));
        Call<Boolean> annToCid = start(() -> crowded.transfer("Ann", "Cid", 3));
        sleepThenSettle(ofSeconds(1));
        Call<Boolean> bobToDot = start(() -> crowded.transfer("Bob", "Dot", 4));
        List.of(annToBob, cidToEve, annToCid, bobToDot).forEach(Call::join);

        assertThat(bobToDot)
                .as(
                        text(
                                "Bob is free from %s on, while Ann to Cid waits for Cid until %s",
                                ofSeconds(10), ofSeconds(15)))
                .tookBetween(ofSeconds(13), ofSeconds(14));
        assertThat(annToCid)
                .as(
                        text(
                                "Ann is free from %s on, and Cid from %s on",
                                ofSeconds(10), ofSeconds(15)))
                .tookBetween(ofSeconds(19), ofSeconds(20));
        assertThat(book.clashes()).as("accounts used by two transfers at once").isEmpty();
        assertThat(first).as("no earlier transfer uses these accounts").took(ofSeconds(10));
        for (Call<Boolean> transfer : List.of(samePayer, samePayee, back)) {
            assertThat(transfer).as("there is enough money").returned(true);
        }
        Observed.part("two-banks");
        for (Call<Boolean> transfer : apart) {
            assertThat(transfer)
                    .as("two banks have accounts with the same names")
                    .took(ofSeconds(10));
        }
    }

    @Test
    @Schedules(200)
    void no_update_is_lost() {
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 100L, "Cid", 100L), Book.taking(ZERO));

        List<Call<Boolean>> transfers = new ArrayList<>();
        transfers.add(start(() -> bank.transfer("Ann", "Cid", 1)));
        transfers.add(start(() -> bank.transfer("Bob", "Cid", 10)));
        transfers.add(start(() -> bank.transfer("Ann", "Bob", 20)));
        Call<Long> meanwhile = start(() -> bank.balance("Cid"));
        Call<Long> bob = start(() -> bank.balance("Bob"));
        Bank other = new Bank(Map.of("Ann", 7L, "Bob", 8L), Book.taking(ZERO));
        Call<Boolean> elsewhere = start(() -> other.transfer("Bob", "Ann", 3));
        transfers.forEach(Call::join);
        List.of(meanwhile, bob, elsewhere).forEach(Call::join);

        assertThat(call(() -> bank.balance("Ann")))
                .as("Ann had 100, and paid 1 and 20")
                .returned(79L);
        assertThat(call(() -> bank.balance("Bob")))
                .as("Bob had 100, paid 10, and got 20")
                .returned(110L);
        assertThat(call(() -> bank.balance("Cid")))
                .as("Cid had 100, and got 1 and 10")
                .returned(111L);
        assertThat(meanwhile)
                .as("the balance of Cid, who has 100, while Cid gets 1 and 10")
                .returnedMatching(
                        balance -> List.of(100L, 101L, 110L, 111L).contains(balance),
                        "100, 101, 110 or 111");
        assertThat(bob)
                .as("the balance of Bob, who has 100, while Bob pays 10 and gets 20")
                .returnedMatching(
                        balance -> List.of(90L, 100L, 110L, 120L).contains(balance),
                        "90, 100, 110 or 120");
        assertThat(call(() -> other.balance("Ann")))
                .as("Ann had 7 in another bank, and got 3 there")
                .returned(10L);
    }

    @Test
    @Schedules(200)
    void no_account_is_overdrawn() {
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 0L, "Cid", 0L), Book.taking(ZERO));

        Call<Boolean> first = start(() -> bank.transfer("Ann", "Bob", 60));
        Call<Boolean> second = start(() -> bank.transfer("Ann", "Cid", 60));
        first.join();
        second.join();

        assertThat(call(() -> bank.balance("Ann")))
                .as("Ann had 100, and two transfers take 60 each")
                .returned(40L);
        assertThat(call(() -> first.value() ^ second.value()))
                .as("exactly one of two transfers of 60 succeeds")
                .returned(true);

        Observed.part("larger-than-a-double-holds");
        Bank rich = new Bank(Map.of("Ann", 9_007_199_254_740_992L, "Bob", 0L), Book.taking(ZERO));
        assertThat(call(() -> rich.transfer("Ann", "Bob", 9_007_199_254_740_993L)))
                .as("Ann has 9 007 199 254 740 992, which is one less than she is to pay")
                .returned(false);

        Observed.part("last-name");
        Bank reverse = new Bank(Map.of("Zoe", 100L, "Bob", 0L, "Cid", 0L), Book.taking(ZERO));
        Call<Boolean> toBob = start(() -> reverse.transfer("Zoe", "Bob", 60));
        Call<Boolean> toCid = start(() -> reverse.transfer("Zoe", "Cid", 60));
        toBob.join();
        toCid.join();
        assertThat(call(() -> reverse.balance("Zoe")))
                .as("Zoe, whose name is the last, had 100, and two transfers take 60 each")
                .returned(40L);
        assertThat(call(() -> toBob.value() ^ toCid.value()))
                .as("exactly one of two transfers of 60 succeeds")
                .returned(true);
    }

    @Test
    @Schedules(200)
    void opposite_transfers_do_not_lock_up() {
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 100L, "Cid", 100L), Book.taking(ZERO));

        List<Call<Boolean>> transfers = new ArrayList<>();
        transfers.add(start(() -> bank.transfer("Ann", "Bob", 10)));
        transfers.add(start(() -> bank.transfer("Bob", "Ann", 20)));
        transfers.add(start(() -> bank.transfer("Bob", "Cid", 30)));
        transfers.add(start(() -> bank.transfer("Cid", "Ann", 40)));
        transfers.forEach(Call::join);

        Observed.part("equal-hash-codes");
        Bank equal = new Bank(Map.of("Aa", 100L, "BB", 100L), Book.taking(ZERO));
        Call<Boolean> there = start(() -> equal.transfer("Aa", "BB", 10));
        Call<Boolean> back = start(() -> equal.transfer("BB", "Aa", 20));
        transfers.addAll(List.of(there.join(), back.join()));

        for (Call<Boolean> transfer : transfers) {
            assertThat(transfer).as("there is enough money").returned(true);
        }
    }

    @Test
    @Schedules(200)
    void total_never_changes() {
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 100L, "Cid", 100L), Book.taking(ZERO));

        Call<Boolean> there = start(() -> bank.transfer("Ann", "Cid", 70));
        Call<Boolean> back = start(() -> bank.transfer("Cid", "Bob", 50));
        Call<Long> first = start(bank::total);
        Call<Long> second = start(bank::total);
        List.of(there, back, first, second).forEach(Call::join);

        assertThat(first).as("the total while money moves").returned(300L);
        assertThat(second).as("the total while money moves").returned(300L);

        Bank rich =
                new Bank(
                        Map.of("Ann", 3_000_000_001L, "Bob", 4_000_000_003L),
                        Book.taking(ofSeconds(10)));
        Call<Boolean> slow = start(() -> rich.transfer("Ann", "Bob", 2_999_999_999L));
        Call<Long> during = start(rich::total);
        List.of(slow, during).forEach(Call::join);
        Observed.part("large-amounts");
        Observed.that(
                "is-cut-to-an-int",
                during.hasReturned()
                        && during.failure() == null
                        && during.value() == (int) 7_000_000_004L);
        assertThat(slow).as("Ann has 3 000 000 001, and pays 2 999 999 999").returned(true);
        assertThat(during)
                .as("the total of 3 000 000 001 and 4 000 000 003, during a transfer")
                .returned(7_000_000_004L);
        assertThat(call(() -> rich.balance("Bob")))
                .as("Bob had 4 000 000 003, and got 2 999 999 999")
                .returned(7_000_000_002L);

        Bank richer = new Bank(Map.of("Ann", 9_007_199_254_740_993L), Book.taking(ZERO));
        Observed.part("larger-than-a-double-holds");
        assertThat(call(richer::total))
                .as("the total of one account with 9 007 199 254 740 993")
                .returned(9_007_199_254_740_993L);
    }

    @Test
    void failed_write_moves_nothing() throws Exception {
        IOException ink = new IOException("the pen is out of ink");
        Book book = Book.taking(ofSeconds(10));
        Bank bank = new Bank(Map.of("Ann", 100L, "Bob", 50L), book);

        book.failNextWith(ink);
        Call<Boolean> failed = call(() -> bank.transfer("Ann", "Bob", 60));
        Call<Long> ann = call(() -> bank.balance("Ann"));
        Call<Long> bob = call(() -> bank.balance("Bob"));
        Call<Boolean> again = call(() -> bank.transfer("Ann", "Bob", 100));

        assertThat(failed).as("the ledger fails").threwOrWrapped(ink);
        assertThat(ann).as("Ann had 100, and nothing has moved").returned(100L);
        assertThat(bob).as("Bob had 50, and nothing has moved").returned(50L);
        assertThat(again).as("Ann has 100, and pays 100").returned(true);

        Observed.part("another-transfer-waits");
        Bank queue = new Bank(Map.of("Ann", 100L, "Bob", 50L, "Cid", 0L), book);
        book.failNextWith(ink);
        Call<Boolean> fails = start(() -> queue.transfer("Ann", "Bob", 60));
        sleepThenSettle(ofSeconds(1));
        Call<Boolean> waits = start(() -> queue.transfer("Bob", "Cid", 50));
        fails.join();
        waits.join();
        assertThat(fails).as("the ledger fails").threwOrWrapped(ink);
        assertThat(waits)
                .as(
                        text(
                                "a transfer that waited from %s for the failed one, which ended at %s",
                                ofSeconds(1), ofSeconds(10)))
                .returned(true)
                .tookBetween(ofSeconds(19), ofSeconds(20));

        Error fire = new AssertionError("the book is on fire");
        Ledger burns =
                (from, to, amount) -> {
                    if (amount == 66) {
                        throw fire;
                    }
                };
        Observed.part("error");
        Bank burnt = new Bank(Map.of("Ann", 100L, "Bob", 50L), burns);
        assertThat(call(() -> burnt.transfer("Ann", "Bob", 66)))
                .as("the ledger fails with an Error")
                .threwOrWrapped(fire);
        assertThat(call(() -> burnt.transfer("Bob", "Ann", 50)))
                .as("a transfer after the Error")
                .returned(true);
        assertThat(call(() -> burnt.balance("Ann"))).as("Ann had 100, and got 50").returned(150L);
    }
}
