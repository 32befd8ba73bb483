// rejected by: rounds-do-not-mix, interruption-breaks-it
// advice: signalled-threads-have-continued
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;

/**
 * Lets the last thread to leave reset the count, but a fast thread may arrive again before that.
 */
public final class Rendezvous {
    private final int parties;
    private int arrived;
    private int left;
    private boolean broken;

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public synchronized int await() throws InterruptedException, BrokenBarrierException {
        if (broken) {
            throw new BrokenBarrierException();
        }
        int place = arrived++;
        if (arrived >= parties) {
            notifyAll();
        }
        try {
            while (arrived < parties && !broken) {
                wait();
            }
        } catch (InterruptedException e) {
            broken = true;
            notifyAll();
            throw e;
        }
        if (broken) {
            throw new BrokenBarrierException();
        }
        left++;
        if (left == parties) {
            left = 0;
            arrived = 0;
        }
        return place;
    }
}
