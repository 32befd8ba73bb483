// rejected by: independent-transfers-overlap, one-transfer-at-a-time-per-account
// advice: one-lock-for-all-accounts
// naive: independent-transfers-overlap
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;

/** Locks the whole bank for each transfer. */
public final class Bank {
    private final Map<String, Long> balances;
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.balances = new HashMap<>(balances);
        this.ledger = ledger;
    }

    public synchronized boolean transfer(String from, String to, long amount) throws Exception {
        if (balances.get(from) < amount) {
            return false;
        }
        ledger.write(from, to, amount);
        balances.merge(from, -amount, Long::sum);
        balances.merge(to, amount, Long::sum);
        return true;
    }

    public synchronized long balance(String account) {
        return balances.get(account);
    }

    public synchronized long total() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }
}
