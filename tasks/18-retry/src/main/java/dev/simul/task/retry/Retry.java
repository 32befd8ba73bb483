package dev.simul.task.retry;

import java.util.concurrent.Callable;

/** Board 18: retry with exponential backoff, full jitter and a cap, under a deadline. */
public final class Retry {
    private Retry() {}

    /**
     * Makes attempts until one succeeds or the policy says to give up.
     *
     * @param call makes one attempt
     * @param policy how often to try, how long to pause, and which failures may be retried
     * @param <T> the type of the result
     * @return the result of the first successful attempt
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     * @throws Exception the failure of the last attempt, itself
     */
    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        throw new UnsupportedOperationException("Not started yet: retry");
    }
}
