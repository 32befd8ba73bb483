package dev.simul.task.faninfailures;

import java.util.List;
import java.util.concurrent.Callable;

/** Board 15: many calls at once, several of which may fail. */
public final class FanIn {
    private FanIn() {}

    /**
     * Makes all calls at the same time, waits until every one has ended, and reports every failure.
     *
     * @param calls the calls, possibly none
     * @param <T> the type of the results
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; thrown when all calls have been
     *     interrupted and have ended
     * @throws Exception the failure of the first failed call in the list, unwrapped; the failures
     *     of the other calls are its suppressed exceptions, in the order of the list
     */
    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        throw new UnsupportedOperationException("Not started yet: gatherAll");
    }

    /**
     * Makes all calls at the same time. If one fails, interrupts the others and waits until they
     * have ended.
     *
     * @param calls the calls, possibly none
     * @param <T> the type of the results
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; thrown when all calls have been
     *     interrupted and have ended
     * @throws Exception the failure that occurred first, unwrapped
     */
    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        throw new UnsupportedOperationException("Not started yet: gatherOrCancel");
    }
}
