// rejected by: rounds-do-not-mix, sleeps-on-when-woken-for-nothing, interruption-breaks-it
// advice: signals-are-kept, woken-means-signalled
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts before it acquires the lock, so the signal may come before the wait. */
public final class Rendezvous {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicInteger arrived = new AtomicInteger();
    private final int parties;
    private volatile boolean broken;

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        if (broken) {
            throw new BrokenBarrierException();
        }
        int place = arrived.getAndIncrement();
        lock.lock();
        try {
            if (place == parties - 1) {
                arrived.set(0);
                moved.signalAll();
            } else {
                moved.await();
            }
        } catch (InterruptedException e) {
            broken = true;
            moved.signalAll();
            throw e;
        } finally {
            lock.unlock();
        }
        if (broken) {
            throw new BrokenBarrierException();
        }
        return place;
    }
}
