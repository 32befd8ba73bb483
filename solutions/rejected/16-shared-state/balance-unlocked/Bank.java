// rejected by: no-update-is-lost
// advice: shares-without-a-lock
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a balance without a lock. */
public final class Bank {
    private final Map<String, Long> balances;
    private final Set<String> inUse = new HashSet<>();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.balances = new HashMap<>(balances);
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        if (!take(from, to, amount)) {
            return false;
        }
        boolean written = false;
        try {
            ledger.write(from, to, amount);
            written = true;
        } finally {
            release(from, to, written ? amount : 0);
        }
        return true;
    }

    private synchronized boolean take(String from, String to, long amount)
            throws InterruptedException {
        while (inUse.contains(from) || inUse.contains(to)) {
            wait();
        }
        if (balances.get(from) < amount) {
            return false;
        }
        inUse.add(from);
        inUse.add(to);
        return true;
    }

    private synchronized void release(String from, String to, long amount) {
        balances.merge(from, -amount, Long::sum);
        balances.merge(to, amount, Long::sum);
        inUse.remove(from);
        inUse.remove(to);
        notifyAll();
    }

    public long balance(String account) {
        return balances.get(account);
    }

    public synchronized long total() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }
}
