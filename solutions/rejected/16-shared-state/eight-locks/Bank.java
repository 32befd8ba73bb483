// rejected by: independent-transfers-overlap, one-transfer-at-a-time-per-account
// advice: accounts-share-locks
package dev.simul.task.sharedstate;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Has eight locks for all accounts, so that transfers which share no account may share a lock. */
public final class Bank {
    private final Object[] monitors = new Object[8];
    private final Map<String, Long> balances = new ConcurrentHashMap<>();
    private final ReadWriteLock moving = new ReentrantReadWriteLock();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        Arrays.setAll(monitors, i -> new Object());
        this.balances.putAll(balances);
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        int one = Math.floorMod(from.hashCode(), 8);
        int other = Math.floorMod(to.hashCode(), 8);
        synchronized (monitors[Math.min(one, other)]) {
            synchronized (monitors[Math.max(one, other)]) {
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
