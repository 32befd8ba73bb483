package dev.simul.task.asynccomprehension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Predicate;

/** Publishes each number, as soon as it arrives, to a subscriber that tests the number. */
public final class AsyncComprehension {
    private AsyncComprehension() {}

    public static List<Double> asyncComprehension(Predicate<Double> test) throws Exception {
        List<Double> kept = new ArrayList<>();
        // Resources are closed from right to left: the numbers first, because the publisher waits
        // for them.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                SubmissionPublisher<Double> publisher =
                        new SubmissionPublisher<>(executor, Flow.defaultBufferSize());
                AsyncGenerator numbers = AsyncGenerator.asyncGenerator()) {
            CompletableFuture<Void> consumed =
                    publisher.consume(number -> {
                        if (test.test(number)) {
                            kept.add(number);
                        }
                    });
            executor.execute(() -> publish(numbers, publisher));
            consumed.get();
        }
        return kept;
    }

    private static void publish(AsyncGenerator numbers, SubmissionPublisher<Double> publisher) {
        try {
            Optional<Double> number = numbers.next().get();
            while (number.isPresent()) {
                publisher.submit(number.get());
                number = numbers.next().get();
            }
            publisher.close();
        } catch (ExecutionException | InterruptedException e) {
            publisher.closeExceptionally(e);
        }
    }
}
