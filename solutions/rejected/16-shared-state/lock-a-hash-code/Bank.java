// rejected by: independent-transfers-overlap
// advice: accounts-share-locks
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Finds locks by hash code, so that two accounts may share one. */
public final class Bank {
    private final Map<String, Long> money;
    private final Map<Integer, Lock> locks = new HashMap<>();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.money = new HashMap<>(balances);
        this.ledger = ledger;
        for (String name : balances.keySet()) {
            locks.put(name.hashCode(), new ReentrantLock(true));
        }
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        boolean inOrder = from.compareTo(to) < 0;
        Lock first = locks.get((inOrder ? from : to).hashCode());
        Lock second = locks.get((inOrder ? to : from).hashCode());
        first.lock();
        try {
            second.lock();
            try {
                if (read(from) < amount) {
                    return false;
                }
                ledger.write(from, to, amount);
                synchronized (money) {
                    money.merge(from, -amount, Long::sum);
                    money.merge(to, amount, Long::sum);
                }
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private long read(String account) {
        synchronized (money) {
            return money.get(account);
        }
    }

    public long balance(String account) {
        return read(account);
    }

    public long total() {
        synchronized (money) {
            return money.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
