// rejected by: total-never-changes
// advice: shares-without-a-lock
package dev.simul.task.sharedstate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Adds up the balances without a lock, because it only reads them. */
public final class Bank {
    private final SortedMap<String, Account> accounts = new TreeMap<>();
    private final Ledger ledger;

    public Bank(Map<String, Long> balances, Ledger ledger) {
        balances.forEach((name, balance) -> accounts.put(name, new Account(balance)));
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
        return accounts.values().stream().mapToLong(account -> account.balance).sum();
    }

    private static final class Account {
        private final Lock lock = new ReentrantLock();
        private long balance;

        Account(long balance) {
            this.balance = balance;
        }
    }
}
