// rejected by: first-come-first-served
// advice: none
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Takes a permit as soon as any thread unparks the caller. */
public final class RateLimiter {
    private static final class Caller {
        private final Thread thread = Thread.currentThread();
    }

    private final Queue<Caller> line = new ConcurrentLinkedQueue<>();
    private final int size;
    private final long interval;

    /** Accessed only by the thread at the head of the queue, like the next field. */
    private int permits;

    private long growsSince;

    public RateLimiter(int size, Duration interval) {
        this.size = size;
        this.interval = interval.toNanos();
        this.permits = size;
    }

    public void acquire() throws InterruptedException {
        Caller me = new Caller();
        line.add(me);
        try {
            if (line.peek() != me) {
                LockSupport.park(this);
                throwIfInterrupted();
            }
            takePermit();
        } finally {
            line.remove(me);
            Caller head = line.peek();
            if (head != null) {
                LockSupport.unpark(head.thread);
            }
        }
    }

    private void takePermit() throws InterruptedException {
        grow();
        while (permits == 0) {
            LockSupport.parkNanos(this, growsSince + interval - System.nanoTime());
            throwIfInterrupted();
            grow();
        }
        if (permits == size) {
            growsSince = System.nanoTime();
        }
        permits--;
    }

    private void grow() {
        if (permits == size) {
            return;
        }
        long grown = (System.nanoTime() - growsSince) / interval;
        growsSince += grown * interval;
        permits = (int) Math.min(size, permits + grown);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
