package dev.simul.task.sharedstate;

/** Records transfers. */
public interface Ledger {
    /**
     * Records a transfer; this takes time.
     *
     * @param from the account that pays
     * @param to the account that is paid
     * @param amount the amount
     * @throws Exception if the transfer cannot be recorded
     */
    void write(String from, String to, long amount) throws Exception;
}
