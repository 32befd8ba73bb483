package dev.simul.task.sharedstate;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Queues each transfer at both its accounts, behind earlier transfers. */
public final class Bank {
    private static final class Account {
        private long balance;
        private CompletableFuture<Void> lastInLine = CompletableFuture.completedFuture(null);

        Account(long balance) {
            this.balance = balance;
        }
    }

    private final Map<String, Account> accounts;
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.accounts =
                balances.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> new Account(entry.getValue())));
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> turn = standInLine(accounts.get(from), accounts.get(to), over);
        try {
            turn.join();
            if (balance(from) < amount) {
                return false;
            }
            ledger.write(from, to, amount);
            move(accounts.get(from), accounts.get(to), amount);
            return true;
        } finally {
            over.complete(null);
        }
    }

    /** Enters both queues in one step, so that no two transfers wait for each other. */
    private synchronized CompletableFuture<Void> standInLine(
            Account from, Account to, CompletableFuture<Void> over) {
        CompletableFuture<Void> turn = CompletableFuture.allOf(from.lastInLine, to.lastInLine);
        from.lastInLine = over;
        to.lastInLine = over;
        return turn;
    }

    private synchronized void move(Account from, Account to, long amount) {
        from.balance -= amount;
        to.balance += amount;
    }

    public synchronized long balance(String account) {
        return accounts.get(account).balance;
    }

    public synchronized long total() {
        return accounts.values().stream().mapToLong(account -> account.balance).sum();
    }
}
