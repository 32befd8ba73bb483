// rejected by: leaves-nothing-running
// advice: pools-end-by-themselves
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Cancels the losers, but does not end their threads. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        return Executors.newCachedThreadPool().invokeAny(tasks);
    }
}
