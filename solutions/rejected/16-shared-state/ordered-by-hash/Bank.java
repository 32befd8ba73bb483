// rejected by: opposite-transfers-do-not-lock-up
// advice: hash-codes-differ
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Orders the locks by the hash codes of the names, which may be equal. */
public final class Bank {
    private final Map<String, Object> monitors = new HashMap<>();
    private final Map<String, Long> balances = new ConcurrentHashMap<>();
    private final ReadWriteLock moving = new ReentrantReadWriteLock();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        balances.keySet().forEach(name -> monitors.put(name, new Object()));
        this.balances.putAll(balances);
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        String first = from.hashCode() < to.hashCode() ? from : to;
        String second = first.equals(from) ? to : from;
        synchronized (monitors.get(first)) {
            synchronized (monitors.get(second)) {
                if (balance(from) < amount) {
                    return false;
                }
                ledger.write(from, to, amount);
                moving.writeLock().lock();
                try {
                    balances.merge(from, -amount, Long::sum);
                    balances.merge(to, amount, Long::sum);
                } finally {
                    moving.writeLock().unlock();
                }
                return true;
            }
        }
    }

    public long balance(String account) {
        return balances.get(account);
    }

    public long total() {
        moving.readLock().lock();
        try {
            return balances.values().stream().mapToLong(Long::longValue).sum();
        } finally {
            moving.readLock().unlock();
        }
    }
}
