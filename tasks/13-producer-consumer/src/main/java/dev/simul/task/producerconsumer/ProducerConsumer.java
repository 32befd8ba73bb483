package dev.simul.task.producerconsumer;

import java.util.List;

/** Board 13: producers and consumers. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    /**
     * Delivers all items from all sources to the sinks, each item to one sink, through one bounded
     * queue.
     *
     * @param sources the sources of the items, each with its own producer; possibly none
     * @param sinks the sinks that use the items, each with its own consumer; at least one
     * @param capacity the largest number of items that may wait in the queue, 1 or more
     * @param <T> the type of the items
     * @throws InterruptedException if the caller is interrupted; all threads are then interrupted
     * @throws Exception the failure of a source or a sink, directly or as the cause of another
     *     exception
     */
    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        throw new UnsupportedOperationException("Not started yet: transfer");
    }
}
