package dev.simul.task.asyncgenerator;

import java.util.stream.Stream;

/** Board 07: an asynchronous generator. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    /**
     * Starts generating ten random numbers, one per second, and returns immediately.
     *
     * @return a sequential stream of ten numbers, each from 0 to 10; the k-th number is available
     *     {@code k} seconds after the call, and a consumer that asks too early waits until then.
     *     Closing the stream stops the generator. If the waiting consumer is interrupted, the wait
     *     ends with an unchecked exception.
     */
    public static Stream<Double> asyncGenerator() {
        throw new UnsupportedOperationException("Not started yet: asyncGenerator");
    }
}
