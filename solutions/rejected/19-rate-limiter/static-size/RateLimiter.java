// rejected by: no-burst-beyond-the-bucket
// advice: none
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the size of the bucket in a static field. */
public final class RateLimiter {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Object> queue = new ArrayDeque<>();
    private static int size;
    private final Duration interval;
    private int permits;
    private Instant counted = Instant.now();

    public RateLimiter(int size, Duration interval) {
        RateLimiter.size = size;
        this.interval = interval;
        this.permits = size;
    }

    public void acquire() throws InterruptedException {
        Object me = new Object();
        lock.lock();
        try {
            queue.addLast(me);
            while (queue.peekFirst() != me) {
                moved.await();
            }
            grow();
            while (permits == 0) {
                Instant next = counted.plus(interval);
                moved.awaitNanos(Duration.between(Instant.now(), next).toNanos());
                grow();
            }
            permits--;
        } finally {
            queue.remove(me);
            moved.signalAll();
            lock.unlock();
        }
    }

    private void grow() {
        Instant now = Instant.now();
        while (permits < size && !counted.plus(interval).isAfter(now)) {
            permits++;
            counted = counted.plus(interval);
        }
        if (permits == size) {
            counted = now;
        }
    }
}
