// rejected by: rounds-do-not-mix, interruption-breaks-it
// advice: signalled-threads-have-continued
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waits until the count is zero, but a fast thread may increase the count before that. */
public final class Rendezvous {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final int parties;
    private int arrived;
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
                moved.signalAll();
            } else {
                awaitEndOf();
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void awaitEndOf() throws InterruptedException, BrokenBarrierException {
        try {
            while (arrived != 0 && !broken) {
                moved.await();
            }
        } catch (InterruptedException e) {
            if (arrived != 0) {
                broken = true;
                moved.signalAll();
            }
            throw e;
        }
        if (broken) {
            throw new BrokenBarrierException();
        }
    }
}
