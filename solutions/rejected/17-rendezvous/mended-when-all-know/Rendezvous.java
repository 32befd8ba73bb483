// rejected by: stays-broken, interruption-breaks-it
// advice: repaired-after-all-have-thrown
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Is no longer broken once as many callers as parties have learnt of it. */
public final class Rendezvous {
    private final int parties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int arrived;
    private long round;
    private boolean broken;
    private int noticed;

    private BrokenBarrierException noticed() {
        if (++noticed == parties) {
            broken = false;
            arrived = 0;
            noticed = 0;
            round++;
        }
        return new BrokenBarrierException();
    }

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        lock.lock();
        try {
            if (broken) {
                throw noticed();
            }
            int place = arrived++;
            if (arrived == parties) {
                arrived = 0;
                round++;
                changed.signalAll();
                return place;
            }
            long mine = round;
            while (round == mine && !broken) {
                try {
                    changed.await();
                } catch (InterruptedException e) {
                    if (round == mine && !broken) {
                        broken = true;
                        changed.signalAll();
                        throw e;
                    }
                    Thread.currentThread().interrupt();
                }
            }
            if (round == mine) {
                throw noticed();
            }
            return place;
        } finally {
            lock.unlock();
        }
    }
}
