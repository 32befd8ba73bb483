// rejected by: interruption-breaks-it
// advice: none
package dev.simul.task.rendezvous;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Lets an interrupted thread open the latch before the next round has begun. */
public final class Rendezvous {
    private static final class Round {
        private final CountDownLatch end = new CountDownLatch(1);
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicReference<Boolean> complete = new AtomicReference<>();
    }

    private final AtomicReference<Round> current = new AtomicReference<>(new Round());
    private final int parties;

    public Rendezvous(int parties) {
        this.parties = parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        Round round = current.get();
        int place = round.arrived.getAndIncrement();
        if (place == parties - 1 && round.complete.compareAndSet(null, true)) {
            current.set(new Round());
            round.end.countDown();
            return place;
        }
        try {
            round.end.await();
        } catch (InterruptedException e) {
            round.complete.compareAndSet(null, false);
            round.end.countDown();
            throw e;
        }
        if (!round.complete.get()) {
            throw new BrokenBarrierException();
        }
        return place;
    }
}
