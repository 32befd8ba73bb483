// rejected by: no-account-is-overdrawn
// advice: none
package dev.simul.task.sharedstate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Compares as doubles, so that a balance and the next larger amount may be equal. */
public final class Bank {
    private final Map<String, Long> money;
    private final Map<String, Lock> locks = new HashMap<>();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        this.money = new HashMap<>(balances);
        this.ledger = ledger;
        for (String name : balances.keySet()) {
            locks.put(name, new ReentrantLock(true));
        }
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        boolean inOrder = from.compareTo(to) < 0;
        Lock first = locks.get(inOrder ? from : to);
        Lock second = locks.get(inOrder ? to : from);
        first.lock();
        try {
            second.lock();
            try {
                if ((double) read(from) < (double) amount) {
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
