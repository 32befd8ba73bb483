package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.ends;
import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.refused;
import static dev.simul.coverage.WaitCase.seconds;
import static dev.simul.coverage.WaitCase.sleep;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Fork-join pools, and what the JDK builds on them. */
final class ForkJoinCases {
    private ForkJoinCases() {}

    static List<WaitCase> forkJoin() {
        ForkJoinPool common = ForkJoinPool.commonPool();
        String repeated =
                "a periodic task of a ForkJoinPool: use Executors.newScheduledThreadPool, which can"
                        + " be simulated";
        return List.of(
                exact(
                        "ForkJoinPool.submit, ForkJoinPool.close",
                        seconds(2),
                        () -> {
                            try (ForkJoinPool pool = new ForkJoinPool(2)) {
                                for (int i = 0; i < 4; i++) {
                                    pool.submit(() -> sleep(1000));
                                }
                            }
                        }),
                exact(
                        "ForkJoinPool.awaitTermination, ForkJoinPool.isTerminated",
                        seconds(3),
                        () -> {
                            ForkJoinPool pool = new ForkJoinPool(1);
                            pool.submit(() -> sleep(3000));
                            pool.shutdown();
                            assertThat(pool.awaitTermination(1, SECONDS)).isFalse();
                            assertThat(pool.isTerminated()).isFalse();
                            assertThat(pool.awaitTermination(1, HOURS)).isTrue();
                            assertThat(pool.isTerminated()).isTrue();
                        }),
                exact(
                        "ForkJoinPool.awaitQuiescence, ForkJoinPool.isQuiescent",
                        seconds(3),
                        () -> {
                            common.submit(() -> sleep(3000));
                            assertThat(common.awaitQuiescence(1, SECONDS)).isFalse();
                            assertThat(common.isQuiescent()).isFalse();
                            assertThat(common.awaitQuiescence(1, HOURS)).isTrue();
                            assertThat(common.isQuiescent()).isTrue();
                        }),
                exact(
                        "ForkJoinPool.getParallelism, ForkJoinPool.getCommonPoolParallelism",
                        Duration.ZERO,
                        () -> {
                            assertThat(common.getParallelism()).isEqualTo(16);
                            assertThat(ForkJoinPool.getCommonPoolParallelism()).isEqualTo(16);
                            assertThat(new ForkJoinPool(3).getParallelism()).isEqualTo(3);
                        }),
                exact(
                        "ForkJoinPool.invokeAll",
                        seconds(9 + 2),
                        () -> {
                            common.invokeAll(List.of(late(9), late(1)));
                            common.invokeAll(List.of(late(9), late(1)), 2, SECONDS);
                        }),
                exact(
                        "ForkJoinPool.invokeAny",
                        seconds(1 + 2),
                        () -> {
                            common.invokeAny(List.of(late(9), late(1)));
                            ends(
                                    TimeoutException.class,
                                    () -> common.invokeAny(List.of(late(9)), 2, SECONDS));
                        }),
                exact(
                        "ForkJoinPool.schedule",
                        Duration.ofMillis(2500),
                        () -> common.schedule(() -> sleep(500), 2, SECONDS).get()),
                exact(
                        "ForkJoinPool.submitWithTimeout",
                        seconds(1),
                        () ->
                                ends(
                                        CancellationException.class,
                                        () ->
                                                common.submitWithTimeout(late(5), 1, SECONDS, null)
                                                        .get())),
                exact(
                        "ForkJoinPool.managedBlock, ForkJoinPool.ManagedBlocker.block",
                        seconds(1),
                        () -> ForkJoinPool.managedBlock(new Blocker())),
                exact(
                        "ForkJoinTask.fork, ForkJoinTask.join, ForkJoinTask.invokeAll",
                        seconds(1),
                        () -> assertThat(new Leaves(3).fork().join()).isEqualTo(8)),
                exact("ForkJoinTask.get", seconds(1), () -> new Leaves(3).fork().get()),
                exact(
                        "ForkJoinTask.get",
                        Duration.ofMillis(100),
                        () ->
                                ends(
                                        TimeoutException.class,
                                        () ->
                                                new Leaves(3)
                                                        .fork()
                                                        .get(
                                                                100,
                                                                java.util.concurrent.TimeUnit
                                                                        .MILLISECONDS))),
                exact(
                        "ForkJoinTask.quietlyJoin, ForkJoinTask.quietlyJoinUninterruptibly",
                        seconds(5),
                        () -> {
                            ForkJoinTask<?> task = common.submit(() -> sleep(9000));
                            assertThat(task.quietlyJoin(2, SECONDS)).isFalse();
                            assertThat(task.quietlyJoinUninterruptibly(3, SECONDS)).isFalse();
                        }),
                exact("CountedCompleter.invoke", seconds(1), () -> new Completer(null, 3).invoke()),
                exact(
                        "ForkJoinTask.helpQuiesce, ForkJoinPool.externalSubmit",
                        seconds(3),
                        () -> {
                            common.externalSubmit(ForkJoinTask.adapt(() -> sleep(3000)));
                            ForkJoinTask.helpQuiesce();
                            assertThat(common.isQuiescent()).isTrue();
                        }),
                refused(
                        "ForkJoinPool.scheduleAtFixedRate",
                        repeated,
                        () -> common.scheduleAtFixedRate(() -> {}, 1, 1, SECONDS)),
                refused(
                        "ForkJoinPool.scheduleWithFixedDelay",
                        repeated,
                        () -> common.scheduleWithFixedDelay(() -> {}, 1, 1, SECONDS)));
    }

    private static Callable<String> late(long seconds) {
        return () -> {
            Thread.sleep(seconds(seconds));
            return "late";
        };
    }

    private static final class Blocker implements ForkJoinPool.ManagedBlocker {
        private boolean released;

        @Override
        public boolean block() throws InterruptedException {
            Thread.sleep(1000);
            released = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return released;
        }
    }

    /** Sleeps a second in each leaf of a tree. */
    private static final class Leaves extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int depth;

        Leaves(int depth) {
            this.depth = depth;
        }

        @Override
        protected Integer compute() {
            if (depth == 0) {
                sleep(1000);
                return 1;
            }
            Leaves left = new Leaves(depth - 1);
            Leaves right = new Leaves(depth - 1);
            invokeAll(left, right);
            return left.join() + right.join();
        }
    }

    private static final class Completer extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1L;
        private final int depth;

        Completer(CountedCompleter<?> parent, int depth) {
            super(parent);
            this.depth = depth;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                sleep(1000);
            } else {
                setPendingCount(2);
                new Completer(this, depth - 1).fork();
                new Completer(this, depth - 1).fork();
            }
            tryComplete();
        }
    }

    static List<WaitCase> builtOnForkJoin() {
        return List.of(
                exact(
                        "BaseStream.parallel",
                        // Sixteen workers and the caller process 64 leaves of one second each.
                        seconds(4),
                        () ->
                                assertThat(
                                                IntStream.range(0, 64)
                                                        .parallel()
                                                        .map(i -> {
                                                            sleep(1000);
                                                            return 1;
                                                        })
                                                        .sum())
                                        .isEqualTo(64)),
                exact(
                        "Arrays.parallelSort, Arrays.parallelPrefix",
                        Duration.ZERO,
                        () -> {
                            int[] numbers = new int[100_000];
                            Arrays.setAll(numbers, i -> numbers.length - i);
                            Arrays.parallelSort(numbers);
                            Arrays.parallelPrefix(numbers, Math::max);
                            assertThat(numbers).isSorted();
                        }),
                exact(
                        "ConcurrentHashMap.forEach",
                        Duration.ofMillis(800),
                        () -> {
                            var map = new ConcurrentHashMap<Integer, Integer>();
                            IntStream.range(0, 100).forEach(i -> map.put(i, i));
                            map.forEach(1, (key, value) -> sleep(100));
                        }),
                exact(
                        "ConcurrentHashMap.computeIfAbsent",
                        seconds(3),
                        () -> {
                            var map = new ConcurrentHashMap<Integer, Integer>();
                            Thread.startVirtualThread(() ->
                                    map.computeIfAbsent(
                                            1,
                                            key -> {
                                                sleep(3000);
                                                return 5;
                                            }));
                            Thread.yield();
                            assertThat(map.computeIfAbsent(1, key -> 6)).isEqualTo(5);
                        }),
                exact(
                        "SubmissionPublisher.offer",
                        seconds(2),
                        () -> {
                            try (var publisher =
                                    new SubmissionPublisher<Integer>(Runnable::run, 2)) {
                                publisher.subscribe(new Slow(0, new CountDownLatch(1)));
                                for (int i = 0; i < 2; i++) {
                                    publisher.submit(i);
                                }
                                assertThat(publisher.offer(3, 2, SECONDS, null)).isNegative();
                            }
                        }),
                exact(
                        "SubmissionPublisher.submit",
                        seconds(5),
                        () -> {
                            CountDownLatch done = new CountDownLatch(1);
                            try (var publisher = new SubmissionPublisher<Integer>()) {
                                publisher.subscribe(new Slow(1000, done));
                                for (int i = 0; i < 5; i++) {
                                    publisher.submit(i);
                                }
                            }
                            done.await();
                        }));
    }

    /** A subscriber that is slow for each item, or never requests one. */
    private static final class Slow implements Flow.Subscriber<Integer> {
        private final long millis;
        private final CountDownLatch done;
        private final List<Flow.Subscription> subscriptions = new ArrayList<>();

        Slow(long millis, CountDownLatch done) {
            this.millis = millis;
            this.done = done;
        }

        private void next() {
            if (millis > 0) {
                subscriptions.getFirst().request(1);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriptions.add(subscription);
            next();
        }

        @Override
        public void onNext(Integer item) {
            sleep(millis);
            next();
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            done.countDown();
        }
    }
}
