package dev.simul.task.faninfailures;

import java.util.List;
import java.util.concurrent.Callable;

/** Board 15: many calls at once, of which several may fail. */
public final class FanIn {
    private FanIn() {}

    /**
     * Makes all calls at once, waits until every one has ended, and reports every failure.
     *
     * @param calls the calls, any number of them
     * @param <T> what a call returns
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; all calls are then interrupted too
     * @throws Exception the failure of the failed call that stands first in the list, itself; those
     *     of the other failed calls are suppressed by it, in the order of the list
     */
    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        throw new UnsupportedOperationException("Not started yet: gatherAll");
    }

    /**
     * Makes all calls at once; when one fails, interrupts the others and waits until they have
     * ended.
     *
     * @param calls the calls, any number of them
     * @param <T> what a call returns
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; all calls are then interrupted too
     * @throws Exception the failure that came first in time, itself
     */
    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        throw new UnsupportedOperationException("Not started yet: gatherOrCancel");
    }
}
