package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;

/** Board 17: lets threads wait for each other, round after round. */
public final class Rendezvous {

    /**
     * Creates a rendezvous.
     *
     * @param parties the number of threads that meet, at least one
     */
    public Rendezvous(int parties) {}

    /**
     * Waits until all parties have arrived.
     *
     * @return the place of the caller in the order of arrival of this round, counted from zero
     * @throws InterruptedException if the thread is interrupted while it waits; the rendezvous is
     *     broken then
     * @throws BrokenBarrierException if the rendezvous is already broken, or breaks while the
     *     caller waits
     */
    public int await() throws InterruptedException, BrokenBarrierException {
        throw new UnsupportedOperationException("Not started yet: await");
    }
}
