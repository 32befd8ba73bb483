package dev.simul.task.sharedstate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Board 16: a bank whose money is moved by many threads at the same time. */
public final class Bank {
    private final SortedMap<String, Account> accounts = new TreeMap<>();
    private final Ledger ledger;

    /**
     * Opens a bank.
     *
     * @param balances the balance of each account, by account name; each zero or more
     * @param ledger records the transfers
     */
    public Bank(Map<String, Long> balances, Ledger ledger) {
        balances.forEach((name, balance) -> accounts.put(name, new Account(balance)));
        this.ledger = ledger;
    }

    /**
     * Moves money if there is enough.
     *
     * @param from the account that pays
     * @param to the account that is paid, different from {@code from}
     * @param amount the amount, more than zero
     * @return whether the account had enough money
     * @throws Exception the failure of the ledger; in this case, no money has moved
     */
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

    /**
     * Returns the balance of an account.
     *
     * @param account the name of the account
     * @return the balance before or after any transfer in progress
     */
    public long balance(String account) {
        Account asked = accounts.get(account);
        asked.lock.lock();
        try {
            return asked.balance;
        } finally {
            asked.lock.unlock();
        }
    }

    /**
     * Returns the total of all accounts.
     *
     * @return the sum of all balances at a single moment
     */
    public long total() {
        accounts.values().forEach(account -> account.lock.lock());
        try {
            return accounts.values().stream().mapToLong(account -> account.balance).sum();
        } finally {
            accounts.values().forEach(account -> account.lock.unlock());
        }
    }

    private static final class Account {
        private final Lock lock = new ReentrantLock();
        private long balance;

        Account(long balance) {
            this.balance = balance;
        }
    }
}
