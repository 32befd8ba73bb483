package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Board 17: lets threads wait for each other, round after round. */
public final class Rendezvous {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final int parties;
    private int arrived;
    private int round;
    private boolean broken;

    /**
     * Creates a rendezvous.
     *
     * @param parties the number of threads that meet, at least one
     */
    public Rendezvous(int parties) {
        this.parties = parties;
    }

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
        lock.lock();
        try {
            if (broken) {
                throw new BrokenBarrierException();
            }
            int place = arrived++;
            if (arrived == parties) {
                arrived = 0;
                round++;
                moved.signalAll();
            } else {
                awaitEndOf(round);
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void awaitEndOf(int mine) throws InterruptedException, BrokenBarrierException {
        try {
            while (round == mine && !broken) {
                moved.await();
            }
        } catch (InterruptedException e) {
            if (round == mine) {
                broken = true;
                moved.signalAll();
            }
            throw e;
        }
        if (round == mine) {
            throw new BrokenBarrierException();
        }
    }
}
