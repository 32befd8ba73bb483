// rejected by: keeps-the-last, a-failed-test-stops-the-generator
// advice: tests-end-in-order
package dev.simul.task.asynccomprehension;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Starts the tests one after another, but adds the numbers in the order in which tests end. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        Queue<Double> kept = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            CompletionService<Boolean> tests = new ExecutorCompletionService<>(executor);
            CompletableFuture<Optional<Double>> next = numbers.next();
            Optional<Double> number = next.get();
            int started = 0;
            while (number.isPresent()) {
                double tested = number.get();
                tests.submit(() -> test.test(tested) && kept.add(tested));
                started++;
                next = numbers.next();
                for (Future<Boolean> done = tests.poll(); done != null; done = tests.poll()) {
                    done.get();
                    started--;
                }
                number = next.get();
            }
            for (; started > 0; started--) {
                tests.take().get();
            }
        }
        return List.copyOf(kept);
    }
}
