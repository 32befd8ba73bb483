// rejected by: no-account-is-overdrawn
// advice: stays-true-after-the-test
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Checks the balance when it holds only the first of the two locks. */
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
        String first = from.compareTo(to) < 0 ? from : to;
        String second = first.equals(from) ? to : from;
        synchronized (monitors.get(first)) {
            if (balance(from) < amount) {
                return false;
            }
            synchronized (monitors.get(second)) {
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
