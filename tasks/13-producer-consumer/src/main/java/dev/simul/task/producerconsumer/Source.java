package dev.simul.task.producerconsumer;

import java.util.Optional;

/**
 * Makes the items that a producer puts into the queue.
 *
 * @param <T> the type of the items
 */
public interface Source<T> {
    /**
     * Makes the next item, and returns when it has been made. Called by one thread at a time.
     *
     * @return the item, or empty if there are no more
     * @throws InterruptedException if the thread is interrupted before the item has been made
     */
    Optional<T> next() throws InterruptedException;
}
