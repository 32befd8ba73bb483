// rejected by: ten-numbers-from-0-to-10, comes-one-a-second, keeps-time-with-a-slow-consumer,
// stops-with-its-consumer, interruption-ends-the-wait, draws-anew, generators-are-independent
// advice: none
package dev.simul.task.asyncgenerator;

import java.util.stream.Stream;

/** Does nothing. */
public final class AsyncGenerator {
    private AsyncGenerator() {}

    public static Stream<Double> asyncGenerator() {
        return Stream.empty();
    }
}
