package dev.simul.task.producerconsumer;

/**
 * Uses the items that a consumer takes from the queue.
 *
 * @param <T> the type of the items
 */
public interface Sink<T> {
    /**
     * Uses an item, and returns when it has been used. Called by one thread at a time.
     *
     * @param item the item
     * @throws InterruptedException if the thread is interrupted before the item has been used
     */
    void accept(T item) throws InterruptedException;
}
