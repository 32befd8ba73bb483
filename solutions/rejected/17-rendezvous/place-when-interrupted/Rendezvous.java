// rejected by: interruption-breaks-it
// advice: none
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;

/** Returns the last place if the round was over when the thread was interrupted. */
public final class Rendezvous {
    private final int parties;
    private Round current = new Round();

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public synchronized int await() throws InterruptedException, BrokenBarrierException {
        Round mine = current;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        int place = mine.arrived++;
        if (mine.arrived == parties) {
            current = new Round();
            notifyAll();
            return place;
        }
        while (mine == current && !mine.broken) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (mine != current) {
                    Thread.currentThread().interrupt();
                    return mine.arrived - 1;
                }
                mine.broken = true;
                notifyAll();
                throw e;
            }
        }
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        return place;
    }

    private static final class Round {
        private int arrived;
        private boolean broken;
    }
}
