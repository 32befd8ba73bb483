package dev.simul.task.producerconsumer;

/**
 * Where a consumer brings its items.
 *
 * @param <T> the type of the items
 */
public interface Sink<T> {
    /**
     * Uses an item; returns when it is used. Is called by one thread at a time.
     *
     * @param item the item
     * @throws InterruptedException if the thread is interrupted before the item is used
     */
    void accept(T item) throws InterruptedException;
}
