// rejected by: one-transfer-at-a-time-per-account
// advice: banks-share-locks
package dev.simul.task.sharedstate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a lock for each name in a static field, so that two banks share their locks. */
public final class Bank {
    private static final ConcurrentMap<String, Lock> LOCKS = new ConcurrentHashMap<>();

    private final SortedMap<String, Account> accounts = new TreeMap<>();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        balances.forEach((name, balance) -> accounts.put(name, new Account(name, balance)));
        this.ledger = ledger;
    }

    public boolean transfer(String from, String to, long amount) throws Exception {
        boolean ordered = from.compareTo(to) < 0;
        Account first = accounts.get(ordered ? from : to);
        Account second = accounts.get(ordered ? to : from);
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                return move(from, to, amount);
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    private boolean move(String from, String to, long amount) throws Exception {
        Account payer = accounts.get(from);
        if (payer.balance < amount) {
            return false;
        }
        ledger.write(from, to, amount);
        payer.balance -= amount;
        accounts.get(to).balance += amount;
        return true;
    }

    public long balance(String account) {
        Account asked = accounts.get(account);
        asked.lock.lock();
        try {
            return asked.balance;
        } finally {
            asked.lock.unlock();
        }
    }

    public long total() {
        accounts.values().forEach(account -> account.lock.lock());
        try {
            return accounts.values().stream().mapToLong(account -> account.balance).sum();
        } finally {
            accounts.values().forEach(account -> account.lock.unlock());
        }
    }

    private static final class Account {
        private final Lock lock;
        private long balance;

        Account(String name, long balance) {
            this.lock = LOCKS.computeIfAbsent(name, any -> new ReentrantLock());
            this.balance = balance;
        }
    }
}
