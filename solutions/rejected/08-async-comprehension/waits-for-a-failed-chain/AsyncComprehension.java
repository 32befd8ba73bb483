// rejected by: failure-surfaces, a-failed-test-stops-the-generator, leaves-nothing-running
// advice: end-comes-after-a-failure
package dev.simul.task.asynccomprehension;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Opens its latch only when the generator ends, and not after a failure. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        Queue<Double> kept = new ConcurrentLinkedQueue<>();
        CountDownLatch end = new CountDownLatch(1);
        try (AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            next(numbers, test, kept, end);
            end.await();
        }
        return List.copyOf(kept);
    }

    private static void next(
            AsyncGenerator numbers,
            Predicate<Double> test,
            Queue<Double> kept,
            CountDownLatch end) {
        numbers.next()
                .thenAccept(number -> {
                    if (number.isEmpty()) {
                        end.countDown();
                    } else {
                        number.filter(test).ifPresent(kept::add);
                        next(numbers, test, kept, end);
                    }
                });
    }
}
