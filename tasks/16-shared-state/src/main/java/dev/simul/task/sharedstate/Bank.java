package dev.simul.task.sharedstate;

import java.util.Map;

/** Board 16: a bank whose money is moved by many threads at the same time. */
public final class Bank {

    /**
     * Opens a bank.
     *
     * @param balances the balance of each account, by account name; each zero or more
     * @param ledger records the transfers
     */
    public Bank(Map<String, Long> balances, Ledger ledger) {}

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
        throw new UnsupportedOperationException("Not started yet: transfer");
    }

    /**
     * Returns the balance of an account.
     *
     * @param account the name of the account
     * @return the balance before or after any transfer in progress
     */
    public long balance(String account) {
        throw new UnsupportedOperationException("Not started yet: balance");
    }

    /**
     * Returns the total of all accounts.
     *
     * @return the sum of all balances at a single moment
     */
    public long total() {
        throw new UnsupportedOperationException("Not started yet: total");
    }
}
