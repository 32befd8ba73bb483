package dev.simul.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;

/** Stages whose futures order all accesses to what they share: a method each, which returns 12. */
final class OrderedStages {
    private OrderedStages() {}

    private static final class Box {
        private int value;
    }

    private static CompletableFuture<Integer> set(Box box, int value) {
        return CompletableFuture.supplyAsync(() -> box.value = value);
    }

    /** Sets two boxes on two threads, and passes both futures to a function. */
    private static Object afterBoth(
            BiFunction<CompletableFuture<Integer>, Callable<Integer>, CompletableFuture<Integer>>
                    then)
            throws Exception {
        Box one = new Box();
        Box other = new Box();
        CompletableFuture<Integer> first = set(one, 5);
        CompletableFuture<Integer> second = set(other, 7);
        return then.apply(
                        first.thenCombine(second, (five, seven) -> five),
                        () -> one.value + other.value)
                .get();
    }

    private static <V> V call(Callable<V> callable) {
        try {
            return callable.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    static Object bothCombined() throws Exception {
        return afterBoth((both, sum) -> both.thenApply(five -> call(sum)));
    }

    static Object bothCombinedOnOtherThreads() throws Exception {
        return afterBoth((both, sum) -> both.thenApplyAsync(five -> call(sum)));
    }

    static Object bothComposed() throws Exception {
        return afterBoth((both, sum) ->
                both.thenCompose(five -> CompletableFuture.supplyAsync(() -> call(sum))));
    }

    static Object bothAccepted() throws Exception {
        Box one = new Box();
        Box other = new Box();
        Box sum = new Box();
        set(one, 5)
                .thenAcceptBoth(set(other, 7), (five, seven) -> sum.value = one.value + other.value)
                .join();
        return sum.value;
    }

    static Object runAfterBoth() throws Exception {
        Box one = new Box();
        Box other = new Box();
        Box sum = new Box();
        set(one, 5).runAfterBoth(set(other, 7), () -> sum.value = one.value + other.value).join();
        return sum.value;
    }

    static Object allOfMany() throws Exception {
        List<Box> boxes = new ArrayList<>();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Box box = new Box();
            boxes.add(box);
            futures.add(set(box, 2));
        }
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(all -> boxes.stream().mapToInt(box -> box.value).sum())
                .join();
    }

    static Object eitherOfTwo() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> never = new CompletableFuture<>();
        return never.applyToEither(set(box, 12), twelve -> box.value).join();
    }

    static Object eitherAccepted() throws Exception {
        Box box = new Box();
        Box copy = new Box();
        CompletableFuture<Integer> never = new CompletableFuture<>();
        set(box, 12).acceptEither(never, twelve -> copy.value = box.value).join();
        return copy.value;
    }

    static Object runAfterEither() throws Exception {
        Box box = new Box();
        Box copy = new Box();
        CompletableFuture<Integer> never = new CompletableFuture<>();
        never.runAfterEither(set(box, 12), () -> copy.value = box.value).join();
        return copy.value;
    }

    /** The function returns a future that another thread has completed before. */
    static Object composedWithADoneFuture() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> done = set(box, 12);
        CompletableFuture<Integer> start = new CompletableFuture<>();
        CompletableFuture<Integer> composed = start.thenCompose(ignored -> done);
        while (!done.isDone()) {
            Thread.sleep(1);
        }
        Thread.startVirtualThread(() -> start.complete(1)).join();
        return composed.thenApply(twelve -> box.value).join();
    }

    static Object composedAfterAFailure() throws Exception {
        Box box = new Box();
        return CompletableFuture.<Integer>failedFuture(new IllegalStateException())
                .exceptionallyCompose(failure -> set(box, 12))
                .thenApply(twelve -> box.value)
                .join();
    }

    /** One thread completes the future, and the other runs the stages that are left. */
    static Object joinedByAThreadThatRunsStages() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> future = new CompletableFuture<>();
        CompletableFuture<Integer> read = future.thenApply(ignored -> box.value);
        CompletableFuture<Void> slow = future.thenAccept(ignored -> Thread.yield());
        Thread completing =
                Thread.startVirtualThread(() -> {
                    box.value = 12;
                    future.complete(1);
                });
        future.join();
        completing.join();
        slow.join();
        return read.join();
    }

    static Object completedByHand() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            box.value = 12;
            future.complete(1);
        });
        return future.thenApply(ignored -> box.value).join();
    }

    static Object failedByHand() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            box.value = 12;
            future.completeExceptionally(new IllegalStateException());
        });
        return future.exceptionally(failure -> box.value).join();
    }

    static Object taskRunByHand() throws Exception {
        Box box = new Box();
        FutureTask<Integer> task = new FutureTask<>(() -> box.value = 12);
        Thread.startVirtualThread(() -> task.run());
        task.get();
        return box.value;
    }
}
