// rejected by: every-item-arrives-once, both-sides-at-once, ends-with-the-last-item,
// ends-every-consumer, keeps-the-order, consumers-share-the-work, failure-surfaces,
// interruption-ends-everything
// advice: none
package dev.simul.task.producerconsumer;

import java.util.List;

/** Does nothing. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {}
}
