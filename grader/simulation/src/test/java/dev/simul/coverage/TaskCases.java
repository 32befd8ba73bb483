package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.after;
import static dev.simul.coverage.WaitCase.ends;
import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.seconds;
import static dev.simul.coverage.WaitCase.sleep;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Scope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;

/** Futures, executors and structured scopes. */
final class TaskCases {
    private TaskCases() {}

    static List<WaitCase> futures() {
        return List.of(
                exact(
                        "CompletableFuture.get, CompletableFuture.join",
                        seconds(6),
                        () -> {
                            CompletableFuture<Integer> one = new CompletableFuture<>();
                            after(3, () -> one.complete(1));
                            assertThat(one.get()).isEqualTo(1);
                            assertThat(CompletableFuture.supplyAsync(slow(3, 2)).join())
                                    .isEqualTo(2);
                        }),
                exact(
                        "CompletableFuture.get",
                        Duration.ofMinutes(30),
                        () ->
                                ends(
                                        java.util.concurrent.TimeoutException.class,
                                        () -> new CompletableFuture<>().get(30, MINUTES))),
                exact(
                        "CompletableFuture.orTimeout",
                        seconds(3),
                        () ->
                                new CompletableFuture<>()
                                        .orTimeout(3, SECONDS)
                                        .exceptionally(late -> "late")
                                        .join()),
                exact(
                        "CompletableFuture.completeOnTimeout",
                        seconds(1),
                        () -> new CompletableFuture<>().completeOnTimeout("z", 1, SECONDS).get()),
                exact(
                        "CompletableFuture.delayedExecutor",
                        seconds(5),
                        () -> {
                            var slow = CompletableFuture.delayedExecutor(5, SECONDS);
                            var fast = CompletableFuture.delayedExecutor(2, SECONDS);
                            CompletableFuture.supplyAsync(() -> "a", slow)
                                    .thenCombineAsync(
                                            CompletableFuture.supplyAsync(() -> "b", fast),
                                            String::concat)
                                    .get();
                        }),
                exact(
                        "FutureTask.get, Future.get",
                        seconds(5),
                        () -> {
                            FutureTask<Integer> task = new FutureTask<>(() -> 1);
                            ends(
                                    java.util.concurrent.TimeoutException.class,
                                    () -> task.get(2, SECONDS));
                            after(3, task::run);
                            assertThat(task.get()).isEqualTo(1);
                        }));
    }

    private static java.util.function.Supplier<Integer> slow(long seconds, int value) {
        return () -> {
            sleep(seconds * 1000);
            return value;
        };
    }

    static List<WaitCase> executors() {
        return List.of(
                exact(
                        "ThreadPoolExecutor.awaitTermination, ExecutorService.awaitTermination",
                        seconds(3),
                        () -> {
                            ExecutorService pool = Executors.newFixedThreadPool(2);
                            for (int i = 0; i < 4; i++) {
                                pool.submit(() -> sleep(1500));
                            }
                            pool.shutdown();
                            assertThat(pool.awaitTermination(1, SECONDS)).isFalse();
                            assertThat(pool.awaitTermination(1, HOURS)).isTrue();
                        }),
                exact(
                        "ExecutorService.close",
                        seconds(4),
                        () -> {
                            try (var pool = Executors.newFixedThreadPool(3)) {
                                for (int i = 0; i < 10; i++) {
                                    pool.submit(() -> sleep(1000));
                                }
                            }
                        }),
                exact(
                        "Executors.newCachedThreadPool",
                        seconds(60 + 1),
                        () -> {
                            var pool = (ThreadPoolExecutor) Executors.newCachedThreadPool();
                            pool.submit(() -> sleep(1000));
                            while (pool.getPoolSize() > 0) {
                                Thread.sleep(100);
                            }
                        }),
                exact(
                        "ThreadPoolExecutor.setKeepAliveTime",
                        seconds(5),
                        () -> {
                            var pool =
                                    new ThreadPoolExecutor(
                                            1, 1, 9, SECONDS, new LinkedBlockingQueue<>());
                            pool.setKeepAliveTime(5, SECONDS);
                            pool.allowCoreThreadTimeOut(true);
                            pool.submit(() -> {});
                            while (pool.getPoolSize() > 0) {
                                Thread.sleep(100);
                            }
                        }),
                exact(
                        "AbstractExecutorService.invokeAll, ExecutorService.invokeAll",
                        seconds(9 + 2),
                        () -> {
                            try (var pool = Executors.newFixedThreadPool(2)) {
                                pool.invokeAll(List.of(late(9), late(1)));
                                pool.invokeAll(List.of(late(9), late(1)), 2, SECONDS);
                            }
                        }),
                exact(
                        "AbstractExecutorService.invokeAny, ExecutorService.invokeAny",
                        seconds(1 + 1),
                        () -> {
                            try (var pool = Executors.newFixedThreadPool(2)) {
                                pool.invokeAny(List.of(late(9), late(1)));
                                pool.invokeAny(List.of(late(9), late(1)), 2, SECONDS);
                            }
                        }),
                exact(
                        "Executors.newVirtualThreadPerTaskExecutor",
                        seconds(1 + 1 + 2),
                        () -> perTask(Executors.newVirtualThreadPerTaskExecutor())),
                exact(
                        "Executors.newThreadPerTaskExecutor",
                        seconds(1 + 1 + 2),
                        () ->
                                perTask(
                                        Executors.newThreadPerTaskExecutor(
                                                Thread.ofPlatform().factory()))),
                exact(
                        "ScheduledThreadPoolExecutor.schedule, ScheduledExecutorService.schedule",
                        seconds(7),
                        () -> {
                            try (var pool = Executors.newScheduledThreadPool(1)) {
                                pool.schedule(() -> {}, 7, SECONDS).get();
                            }
                        }),
                exact(
                        "ScheduledThreadPoolExecutor.scheduleAtFixedRate,"
                                + " ScheduledExecutorService.scheduleAtFixedRate",
                        Duration.ofMillis(100 + 3 * 250),
                        () ->
                                ticks((pool, tick) ->
                                        pool.scheduleAtFixedRate(tick, 100, 250, MILLISECONDS))),
                exact(
                        "ScheduledThreadPoolExecutor.scheduleWithFixedDelay,"
                                + " ScheduledExecutorService.scheduleWithFixedDelay",
                        Duration.ofMillis(100 + 3 * (250 + 70)),
                        () ->
                                ticks((pool, tick) ->
                                        pool.scheduleWithFixedDelay(
                                                tick, 100, 250, MILLISECONDS))));
    }

    private static Callable<String> late(long seconds) {
        return () -> {
            Thread.sleep(seconds(seconds));
            return "late";
        };
    }

    private static void perTask(ExecutorService made) throws Exception {
        try (made) {
            made.invokeAny(List.of(late(9), late(1)));
            made.invokeAny(List.of(late(9), late(1)), 5, SECONDS);
            for (int i = 0; i < 10; i++) {
                made.submit(late(2));
            }
        }
    }

    @FunctionalInterface
    private interface Scheduling {
        void with(ScheduledExecutorService pool, Runnable tick);
    }

    private static void ticks(Scheduling scheduling) throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(4);
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
        scheduling.with(
                pool,
                () -> {
                    ticks.countDown();
                    sleep(70);
                });
        ticks.await();
        pool.shutdownNow();
    }

    static List<WaitCase> scopes() {
        return List.of(
                exact(
                        "StructuredTaskScope.join",
                        seconds(3),
                        () -> {
                            try (var scope = Scope.open()) {
                                scope.fork(late(3));
                                scope.fork(late(1));
                                scope.join();
                            }
                        }),
                exact(
                        "StructuredTaskScope.join",
                        seconds(1),
                        () -> {
                            try (var scope = Scope.openForAny()) {
                                scope.fork(late(3));
                                scope.fork(late(1));
                                scope.join();
                            }
                        }),
                exact(
                        "StructuredTaskScope.join",
                        seconds(3),
                        () -> {
                            try (var scope = Scope.open(Thread.ofPlatform().factory())) {
                                scope.fork(late(3));
                                scope.fork(late(1));
                                scope.join();
                            }
                        }),
                exact(
                        "StructuredTaskScope.Configuration.withTimeout",
                        seconds(2),
                        () -> {
                            try (var scope = Scope.open(seconds(2))) {
                                scope.fork(late(9));
                                ends(Exception.class, scope::join);
                            }
                        }));
    }
}
