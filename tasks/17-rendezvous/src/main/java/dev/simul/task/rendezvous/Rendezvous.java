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
     * @return the caller's place in the order of arrival in this round, counted from zero
     * @throws InterruptedException if the thread is interrupted while it is waiting, or possibly if
     *     it was interrupted before the call; the rendezvous is then broken
     * @throws BrokenBarrierException if the rendezvous is already broken, or is broken while the
     *     caller is waiting
     */
    public int await() throws InterruptedException, BrokenBarrierException {
        throw new UnsupportedOperationException("Not started yet: await");
    }
}
