package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses by waiting for a latch that never opens, and computes in nanoseconds. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        long bound = policy.base().toNanos();
        int left = policy.maxAttempts();
        while (true) {
            Exception failed;
            try {
                return call.call();
            } catch (Exception failure) {
                failed = failure;
            }
            left--;
            if (left == 0
                    || failed instanceof InterruptedException
                    || !policy.isTransient().test(failed)) {
                throw failed;
            }
            long pause = Jitter.upTo(Duration.ofNanos(bound)).toNanos();
            if (System.nanoTime() - start > policy.deadline().toNanos() - pause) {
                throw failed;
            }
            new CountDownLatch(1).await(pause, TimeUnit.NANOSECONDS);
            bound = Math.min(2 * bound, policy.cap().toNanos());
        }
    }
}
