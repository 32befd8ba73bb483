// rejected by: can-be-used-again, tells-who-came-when, rounds-do-not-mix, one-party-need-not-wait,
// interruption-breaks-it
// advice: resets-itself
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts down one latch, which stays open. */
public final class Rendezvous {
    private final CountDownLatch open;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile boolean broken;

    public Rendezvous(int parties) {
        open = new CountDownLatch(parties);
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        if (broken) {
            throw new BrokenBarrierException();
        }
        int place = arrived.getAndIncrement();
        open.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            broken = true;
            while (open.getCount() > 0) {
                open.countDown();
            }
            throw e;
        }
        if (broken) {
            throw new BrokenBarrierException();
        }
        return place;
    }
}
