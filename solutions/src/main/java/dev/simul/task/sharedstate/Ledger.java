package dev.simul.task.sharedstate;

/** Where transfers are put on record. */
public interface Ledger {
    /**
     * Puts a transfer on record, which takes time.
     *
     * @param from the account that pays
     * @param to the account that is paid
     * @param amount how much
     * @throws Exception if it cannot be put on record
     */
    void write(String from, String to, long amount) throws Exception;
}
