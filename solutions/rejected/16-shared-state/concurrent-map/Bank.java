// rejected by: no-update-is-lost, one-transfer-at-a-time-per-account, no-account-is-overdrawn,
// total-never-changes, failed-write-moves-nothing
// advice: safe-steps-make-a-safe-transfer
package dev.simul.task.sharedstate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Relies on a concurrent map to make two calls atomic. */
public final class Bank {
    private final Map<String, Long> balances;
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.balances = new ConcurrentHashMap<>(balances);
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        if (balances.get(from) < amount) {
            return false;
        }
        ledger.write(from, to, amount);
        balances.put(from, balances.get(from) - amount);
        balances.put(to, balances.get(to) + amount);
        return true;
    }

    public long balance(String account) {
        return balances.get(account);
    }

    public long total() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }
}
