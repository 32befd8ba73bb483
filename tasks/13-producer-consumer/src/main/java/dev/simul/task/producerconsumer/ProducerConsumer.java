package dev.simul.task.producerconsumer;

import java.util.List;

/** Board 13: producers, consumers, and a queue between them. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    /**
     * Brings all items of all sources to the sinks, each to one of them, through one bounded queue.
     *
     * @param sources where the items come from, each with a producer of its own; there may be none
     * @param sinks where the items go, each with a consumer of its own; one at least
     * @param capacity how many items may wait in the queue, 1 or more
     * @param <T> the type of the items
     * @throws InterruptedException if the caller is interrupted; all is stopped then
     * @throws Exception what a source or a sink failed with, itself or as the cause
     */
    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        throw new UnsupportedOperationException("Not started yet: transfer");
    }
}
