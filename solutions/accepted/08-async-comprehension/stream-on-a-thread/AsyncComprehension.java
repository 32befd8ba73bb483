package dev.simul.task.asynccomprehension;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns the generator into a stream, and consumes it on a virtual thread. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            return executor.submit(() ->
                            Stream.generate(() -> numbers.next().join())
                                    .takeWhile(Optional::isPresent)
                                    .map(Optional::get)
                                    .filter(test)
                                    .toList())
                    .get();
        }
    }
}
