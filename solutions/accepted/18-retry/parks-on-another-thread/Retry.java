package dev.simul.task.retry;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Makes the attempts on another thread, which parks between attempts, and waits for that thread.
 */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        FutureTask<T> attempts = new FutureTask<>(() -> attempts(call, policy, start));
        Thread thread = Thread.ofPlatform().start(attempts);
        try {
            return attempts.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            waitForEndOf(thread);
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                case Throwable other -> throw e;
            }
        }
    }

    private static void waitForEndOf(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The caller throws an InterruptedException anyway.
            }
        }
    }

    private static <T> T attempts(Callable<T> call, Policy policy, long start) throws Exception {
        Iterator<Duration> bounds =
                Stream.iterate(policy.base(), bound -> doubled(bound, policy.cap()))
                        .limit(policy.maxAttempts() - 1)
                        .iterator();
        while (true) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (!policy.isTransient().test(e) || !bounds.hasNext()) {
                    throw e;
                }
                Duration pause = Jitter.upTo(bounds.next());
                if (since(start).plus(pause).compareTo(policy.deadline()) > 0) {
                    throw e;
                }
                park(pause);
            }
        }
    }

    private static Duration doubled(Duration bound, Duration cap) {
        return bound.compareTo(cap.minus(bound)) >= 0 ? cap : bound.multipliedBy(2);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void park(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (end - System.nanoTime() > 0) {
            LockSupport.parkNanos(end - System.nanoTime());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
