package dev.simul.task.producerconsumer;

import java.util.Optional;

/**
 * Where a producer has its items from.
 *
 * @param <T> the type of the items
 */
public interface Source<T> {
    /**
     * Makes the next item; returns when it is made. Is called by one thread at a time.
     *
     * @return the item, or empty where there are no more
     * @throws InterruptedException if the thread is interrupted before the item is made
     */
    Optional<T> next() throws InterruptedException;
}
