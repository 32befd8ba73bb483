// rejected by: stays-broken, interruption-breaks-it
// advice: repaired-after-all-have-thrown
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Breaks the current round, and starts another round without the thread that has left. */
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
            if (broken && arrived > 0) {
                throw new BrokenBarrierException();
            }
            broken = false;
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
                arrived = 0;
                moved.signalAll();
            }
            throw e;
        }
        if (round == mine) {
            throw new BrokenBarrierException();
        }
    }
}
