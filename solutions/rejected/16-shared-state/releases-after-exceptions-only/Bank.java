// rejected by: failed-write-moves-nothing
// advice: catches-no-errors
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Releases the accounts after an Exception of the ledger, but not after an Error. */
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
        try {
            ledger.write(from, to, amount);
        } catch (Exception e) {
            release(from, to, 0);
            throw e;
        }
        release(from, to, amount);
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

    public synchronized long balance(String account) {
        return balances.get(account);
    }

    public synchronized long total() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }
}
