// rejected by: one-transfer-at-a-time-per-account, failed-write-moves-nothing
// advice: writes-without-the-locks
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;

/** Writes to the ledger after the money has moved and the lock has been released. */
public final class Bank {
    private final Map<String, Long> balances;
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.balances = new HashMap<>(balances);
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        if (!move(from, to, amount)) {
            return false;
        }
        try {
            ledger.write(from, to, amount);
        } catch (Exception e) {
            move(to, from, amount);
            throw e;
        }
        return true;
    }

    private synchronized boolean move(String from, String to, long amount) {
        if (balances.get(from) < amount) {
            return false;
        }
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
