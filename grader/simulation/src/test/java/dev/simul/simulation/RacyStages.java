package dev.simul.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stages of different futures that share something without a lock: a method each. */
final class RacyStages {
    private RacyStages() {}

    /** Completes four futures on a thread each, and waits for the stage of each. */
    private static void completingByHand(
            Function<CompletableFuture<Integer>, CompletableFuture<?>> stage)
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<?>> stages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            CompletableFuture<Integer> future = new CompletableFuture<>();
            stages.add(stage.apply(future));
            threads.add(Thread.startVirtualThread(() -> future.complete(number)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new)).join();
    }

    private static Object filled(Executor executor, Consumer<Integer> stage) {
        List<CompletableFuture<Void>> stages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            stages.add(CompletableFuture.supplyAsync(() -> number, executor).thenAccept(stage));
        }
        CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new)).join();
        return "filled";
    }

    static Object listFilledByThenAccept() throws Exception {
        List<Integer> list = new ArrayList<>();
        completingByHand(future -> future.thenAccept(list::add));
        return list;
    }

    static Object mapFilledByWhenComplete() throws Exception {
        Map<Integer, Integer> map = new HashMap<>();
        completingByHand(
                future -> future.whenComplete((number, failure) -> map.put(number, number)));
        return map;
    }

    static Object builderFilledByHandle() throws Exception {
        StringBuilder builder = new StringBuilder();
        completingByHand(future -> future.handle((number, failure) -> builder.append(number)));
        return builder;
    }

    static Object listFilledAfterASecondFuture() throws Exception {
        List<Integer> list = new ArrayList<>();
        CompletableFuture<Integer> shared = new CompletableFuture<>();
        Thread.startVirtualThread(() -> shared.complete(1));
        completingByHand(
                future -> future.thenAcceptBoth(shared, (number, one) -> list.add(number)));
        return list;
    }

    static Object listFilledByComposedStages() throws Exception {
        List<Integer> list = new ArrayList<>();
        completingByHand(future ->
                future.thenCompose(number -> CompletableFuture.completedFuture(number))
                        .thenAccept(list::add));
        return list;
    }

    static Object listFilledOnAPool() throws Exception {
        List<Integer> list = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            return filled(pool, list::add);
        }
    }

    static Object listFilledAfterADelay() throws Exception {
        List<Integer> list = new ArrayList<>();
        return filled(CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS), list::add);
    }

    static Object listFilledByTasksRunByHand() throws Exception {
        List<Integer> list = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            FutureTask<Boolean> task = new FutureTask<>(() -> list.add(number));
            threads.add(Thread.startVirtualThread(() -> task.run()));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return list;
    }
}
