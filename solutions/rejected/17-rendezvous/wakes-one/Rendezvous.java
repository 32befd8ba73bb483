// rejected by: all-wait-for-the-last, can-be-used-again, rounds-do-not-mix,
// sleeps-on-when-woken-for-nothing, tells-who-came-when, interruption-breaks-it
// advice: one-signal-wakes-all
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one of the waiting threads. */
public final class Rendezvous {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final int parties;
    private int arrived;
    private int round;
    private boolean broken;

    public Rendezvous(int parties) {
        this.parties = parties;
    }

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
                moved.signal();
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
