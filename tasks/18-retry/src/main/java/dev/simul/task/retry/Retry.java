package dev.simul.task.retry;

import java.util.concurrent.Callable;

/** Board 18: retry with exponential backoff, full jitter and a cap, under a deadline. */
public final class Retry {
    private Retry() {}

    /**
     * Makes attempts until one succeeds, or until the policy says to give up.
     *
     * @param call what one attempt does
     * @param policy how often to try, how long to pause, and what may be retried
     * @param <T> what an attempt returns
     * @return the result of the first attempt that succeeded
     * @throws InterruptedException if the thread is interrupted; no attempt is made any more
     * @throws Exception the failure of the last attempt, itself
     */
    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        throw new UnsupportedOperationException("Not started yet: retry");
    }
}
