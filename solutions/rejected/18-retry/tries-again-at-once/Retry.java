// rejected by: pauses-as-long-as-drawn, doubles-the-bound-up-to-the-cap,
// does-not-pause-after-the-last, keeps-the-deadline, interruption-ends-it, grows-without-overflow,
// retries-only-what-may-pass
// advice: retries-need-no-pause
package dev.simul.task.retry;

import java.util.concurrent.Callable;

/** Tries again without a pause. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (attempt == policy.maxAttempts() || !policy.isTransient().test(e)) {
                    throw e;
                }
                if (System.nanoTime() - start > policy.deadline().toNanos()) {
                    throw e;
                }
            }
        }
    }
}
