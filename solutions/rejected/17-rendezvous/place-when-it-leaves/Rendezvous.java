// rejected by: tells-who-came-when, interruption-breaks-it
// advice: reads-the-place-on-leaving
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Reads the place only when the wait is over and other threads have arrived. */
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
            int place = parties - 1;
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                round++;
                moved.signalAll();
            } else {
                awaitEndOf(round);
                place = arrived;
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
