package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;

/** Board 17: lets threads wait for each other, round after round. */
public final class Rendezvous {

    /**
     * Makes a rendezvous.
     *
     * @param parties how many threads meet, at least one
     */
    public Rendezvous(int parties) {}

    /**
     * Waits until all parties have come.
     *
     * @return in which place the caller came in this round, counted from zero
     * @throws InterruptedException if the thread is interrupted while it waits; the rendezvous is
     *     broken then
     * @throws BrokenBarrierException if the rendezvous is broken, now or while the caller waits
     */
    public int await() throws InterruptedException, BrokenBarrierException {
        throw new UnsupportedOperationException("Not started yet: await");
    }
}
