package dev.simul.task.sharedstate;

import java.util.Map;

/** Board 16: a bank whose money many threads move at once. */
public final class Bank {

    /**
     * Opens a bank.
     *
     * @param balances what is on each account, by its name; zero or more
     * @param ledger where transfers are written
     */
    public Bank(Map<String, Long> balances, Ledger ledger) {}

    /**
     * Moves money, if there is enough.
     *
     * @param from the account that pays
     * @param to the account that is paid, another one
     * @param amount how much, more than zero
     * @return whether there was enough
     * @throws Exception what the ledger failed with; nothing has moved then
     */
    public boolean transfer(String from, String to, long amount) throws Exception {
        throw new UnsupportedOperationException("Not started yet: transfer");
    }

    /**
     * Returns what is on an account.
     *
     * @param account its name
     * @return its balance, before or after any transfer that goes on
     */
    public long balance(String account) {
        throw new UnsupportedOperationException("Not started yet: balance");
    }

    /**
     * Returns what is on all accounts together.
     *
     * @return the sum of all balances at one moment
     */
    public long total() {
        throw new UnsupportedOperationException("Not started yet: total");
    }
}
