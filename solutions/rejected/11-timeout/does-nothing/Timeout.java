// rejected by: returns-when-all-are-done, falls-back-at-the-limit, one-limit-for-all,
// cancels-the-late, keeps-the-order, failure-surfaces, a-timeout-of-its-own-is-a-failure,
// starts-a-hundred-at-once, returns-exactly-in-time, late-results-do-not-count,
// calls-are-independent
// advice: none
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Returns only fallbacks, at once. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        return Collections.nCopies(tasks.size(), fallback);
    }
}
