package dev.simul.task.retry;

import java.util.concurrent.Callable;

/** Board 18: retry with exponential backoff, full jitter and a cap, under a deadline. */
public final class Retry {
    private Retry() {}

    /**
     * Makes attempts until one succeeds or the policy allows no further attempt.
     *
     * @param call makes one attempt
     * @param policy the number of attempts, the pauses, and the failures that may be retried
     * @param <T> the type of the result
     * @return the result of the first successful attempt
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     * @throws Exception the failure of the last attempt, unwrapped
     */
    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        throw new UnsupportedOperationException("Not started yet: retry");
    }
}
