// rejected by: returns-the-first, does-not-wait-for-the-others, goes-on-after-a-failure,
// cancels-the-losers, failure-surfaces, starts-a-hundred-at-once, interruption-cancels-all,
// refuses-no-tasks, null-is-a-result, late-results-do-not-count, calls-are-independent
// advice: none
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;

/** Does nothing. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        return null;
    }
}
