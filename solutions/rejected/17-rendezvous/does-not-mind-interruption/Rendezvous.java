// rejected by: interruption-breaks-it, stays-broken
// advice: waits-on-when-interrupted
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps waiting when interrupted. */
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
        while (round == mine && !broken) {
            moved.awaitUninterruptibly();
        }
        if (round == mine) {
            throw new BrokenBarrierException();
        }
    }
}
