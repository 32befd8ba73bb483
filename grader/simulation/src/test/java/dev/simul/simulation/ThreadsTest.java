package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static dev.simul.simulation.Simulations.valueOf;
import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.simul.simulation.timeline.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every kind of thread a program starts is part of the simulation and behaves as it should. */
class ThreadsTest {

    @Test
    void should_report_the_state_of_a_platform_thread_as_if_it_ran_itself() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    Thread plain = new Thread(() -> sleep(2000), "plain");
                    log.add(plain.getState());
                    plain.start();
                    log.add(plain.isAlive());
                    Simulation.settle();
                    log.add(plain.getState());
                    plain.join();
                    log.add(plain.isAlive());
                    log.add(plain.getState());
                    return log;
                });

        assertThat(seen)
                .containsExactly(
                        Thread.State.NEW,
                        true,
                        Thread.State.TIMED_WAITING,
                        false,
                        Thread.State.TERMINATED);
    }

    @Test
    void should_interrupt_a_platform_thread_at_the_same_virtual_time() throws Exception {
        Duration interrupted =
                valueOf(() -> {
                    var at = new CompletableFuture<Duration>();
                    Thread sleeper =
                            new Thread() {
                                @Override
                                public void run() {
                                    try {
                                        Thread.sleep(60_000);
                                    } catch (InterruptedException e) {
                                        at.complete(Simulation.elapsed());
                                    }
                                }
                            };
                    sleeper.start();
                    Thread.sleep(500);
                    sleeper.interrupt();
                    return at.get();
                });

        assertThat(interrupted).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void should_not_wait_for_a_signal_if_interrupted_before() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    Object monitor = new Object();
                    List<Object> log = new ArrayList<>();
                    Thread interrupted =
                            Thread.startVirtualThread(() -> {
                                Thread.yield();
                                log.add(waitOneSecond(monitor));
                            });
                    Thread other = Thread.startVirtualThread(() -> log.add(waitOneSecond(monitor)));
                    Thread.yield();
                    interrupted.interrupt();
                    interrupted.join();
                    other.join();
                    log.add(Simulation.elapsed());
                    return log;
                });

        assertThat(seen).containsExactly("interrupted", "waited", Duration.ofSeconds(1));
    }

    private static String waitOneSecond(Object monitor) {
        synchronized (monitor) {
            try {
                monitor.wait(1000);
                return "waited";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }
    }

    @Test
    void should_unpark_a_platform_thread() throws Exception {
        Duration unparked =
                valueOf(() -> {
                    var at = new CompletableFuture<Duration>();
                    Thread parked =
                            new Thread(() -> {
                                LockSupport.park();
                                at.complete(Simulation.elapsed());
                            });
                    parked.start();
                    Thread.sleep(700);
                    LockSupport.unpark(parked);
                    return at.get();
                });

        assertThat(unparked).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void should_run_the_code_of_a_platform_thread_as_that_thread() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ThreadGroup group = new ThreadGroup("ours");
                    Thread plain =
                            new Thread(
                                    group,
                                    () -> {
                                        Thread self = Thread.currentThread();
                                        log.add(self);
                                        log.add(self.isVirtual());
                                        log.add(self.getThreadGroup());
                                        log.add(new Thread().getThreadGroup());
                                        self.interrupt();
                                        log.add(Thread.interrupted());
                                        self.setName("renamed");
                                    },
                                    "plain");
                    plain.start();
                    plain.join();
                    log.add(plain.getName());
                    return List.of(log, List.of(plain, false, group, group, true, "renamed"));
                });

        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }

    @Test
    void should_list_and_interrupt_the_threads_of_a_group() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ThreadGroup group = new ThreadGroup("ours");
                    Runnable work =
                            () -> {
                                try {
                                    Thread.sleep(60_000);
                                } catch (InterruptedException e) {
                                    log.add(Thread.currentThread().getName());
                                }
                            };
                    Thread first = new Thread(group, work, "first");
                    Thread second = new Thread(new ThreadGroup(group, "within"), work, "second");
                    Thread other = new Thread(work, "other");
                    List.of(first, second, other).forEach(Thread::start);
                    Thread.sleep(500);
                    Thread[] threads = new Thread[9];
                    log.add(group.enumerate(threads));
                    log.add(List.of(threads[0].getName(), threads[1].getName()));
                    group.interrupt();
                    first.join();
                    second.join();
                    log.add(group.activeCount());
                    log.add(Simulation.elapsed());
                    other.interrupt();
                    other.join();
                    return log;
                });

        assertThat(seen)
                .containsExactly(
                        2,
                        List.of("first", "second"),
                        "first",
                        "second",
                        0,
                        Duration.ofMillis(500),
                        "other");
    }

    @Test
    void should_not_reach_threads_outside_through_thread_groups() throws Exception {
        int active =
                valueOf(() -> {
                    ThreadGroup root = Thread.currentThread().getThreadGroup();
                    while (root.getParent() != null) {
                        root = root.getParent();
                    }
                    return root.activeCount();
                });

        assertThat(active).isZero();
    }

    @Test
    void should_pass_the_platform_thread_to_the_uncaught_exception_handler() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ThreadGroup group =
                            new ThreadGroup("ours") {
                                @Override
                                public void uncaughtException(Thread thread, Throwable failure) {
                                    log.add(thread);
                                }
                            };
                    Thread grouped = new Thread(group, ThreadsTest::fail);
                    Thread handled = new Thread(ThreadsTest::fail);
                    handled.setUncaughtExceptionHandler((thread, failure) -> log.add(thread));
                    for (Thread thread : List.of(grouped, handled)) {
                        thread.start();
                        thread.join();
                    }
                    return List.of(log, List.of(grouped, handled));
                });

        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }

    @Test
    void should_pass_a_pool_the_worker_that_its_tasks_see() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    var pool =
                            new ThreadPoolExecutor(1, 1, 0, SECONDS, new LinkedBlockingQueue<>()) {
                                @Override
                                protected void beforeExecute(Thread worker, Runnable task) {
                                    log.add(worker);
                                }
                            };
                    pool.execute(() -> log.add(Thread.currentThread()));
                    pool.close();
                    return log;
                });

        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isSameAs(seen.get(1));
    }

    @Test
    void should_interrupt_the_tasks_of_a_pool_that_is_shut_down_now() throws Exception {
        Duration interrupted =
                valueOf(() -> {
                    var at = new CompletableFuture<Duration>();
                    var executor = Executors.newFixedThreadPool(2);
                    executor.submit(() -> {
                        try {
                            Thread.sleep(100_000);
                        } catch (InterruptedException e) {
                            at.complete(Simulation.elapsed());
                        }
                    });
                    Thread.sleep(100);
                    executor.shutdownNow();
                    executor.awaitTermination(1, HOURS);
                    return at.get();
                });

        assertThat(interrupted).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void should_give_the_common_pool_the_simulated_parallelism() {
        Outcome<Object> outcome =
                Simulations.run(
                        Settings.defaults().withParallelism(3),
                        () -> {
                            List<CompletableFuture<Void>> all = new ArrayList<>();
                            for (int i = 0; i < 7; i++) {
                                all.add(CompletableFuture.runAsync(() -> sleep(1000)));
                            }
                            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
                        });

        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void should_run_tasks_of_the_common_pool_that_wait_for_each_other() throws Exception {
        assertThat((int) valueOf(() -> nested(50))).isEqualTo(50);
    }

    @Test
    void should_attribute_a_compensating_worker_to_the_thread_that_started_it() {
        Outcome<Object> outcome =
                Simulations.run(Settings.defaults().withParallelism(1), () -> nested(3));

        assertThat(outcome.timeline().lanes())
                .extracting(Lane::name, Lane::creator)
                .containsExactly(
                        tuple("main", -1),
                        tuple("common-pool-worker-1", 0),
                        tuple("common-pool-worker-2", 1),
                        tuple("common-pool-worker-3", 2));
    }

    private static int nested(int depth) {
        return depth == 0 ? 0 : 1 + CompletableFuture.supplyAsync(() -> nested(depth - 1)).join();
    }

    @Test
    void should_attribute_a_thread_started_by_a_timer_to_the_thread_that_set_it() {
        Outcome<Integer> outcome =
                Simulation.run(() -> {
                    var later =
                            CompletableFuture.delayedExecutor(1, HOURS, Thread::startVirtualThread);
                    var set =
                            CompletableFuture.supplyAsync(
                                    () -> CompletableFuture.supplyAsync(() -> 7, later));
                    return set.join().join();
                });

        assertThat(outcome.timeline().lanes())
                .extracting(Lane::name, Lane::creator)
                .containsExactly(
                        tuple("main", -1),
                        tuple("common-pool-worker-1", 0),
                        tuple("timer", 1),
                        tuple("thread-3", 2));
    }

    @Test
    void should_run_recursive_tasks_and_parallel_streams() throws Exception {
        assertThat((int) valueOf(() -> new ForkJoinPool(2).invoke(new Fibonacci(12))))
                .isEqualTo(144);
        assertThat((int) valueOf(() -> IntStream.range(0, 64).parallel().map(i -> i * i).sum()))
                .isEqualTo(85344);
    }

    @Test
    void should_split_a_parallel_stream_for_the_pool_it_runs_in() {
        assertThat(timeOfParallelStream(new ForkJoinPool(256))).isEqualTo(Duration.ofSeconds(1));
        assertThat(timeOfParallelStream(ForkJoinPool.commonPool()))
                .isEqualTo(Duration.ofSeconds(16));
    }

    private static Duration timeOfParallelStream(ForkJoinPool pool) {
        Outcome<Object> outcome =
                Simulations.run(
                        Settings.defaults().withParallelism(16),
                        () ->
                                pool.submit(() ->
                                                IntStream.range(0, 256)
                                                        .parallel()
                                                        .forEach(i -> sleep(1000)))
                                        .join());
        return outcome.elapsed();
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fibonacci one = new Fibonacci(n - 1);
            one.fork();
            return new Fibonacci(n - 2).compute() + one.join();
        }
    }

    @Test
    void should_settle_when_all_other_threads_are_blocked_without_advancing_the_clock()
            throws Exception {
        int arrived =
                valueOf(() -> {
                    CountDownLatch never = new CountDownLatch(1);
                    var count = new java.util.concurrent.atomic.AtomicInteger();
                    for (int i = 0; i < 10; i++) {
                        Thread.startVirtualThread(() -> {
                            Thread.yield();
                            count.incrementAndGet();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
                    }
                    Simulation.settle();
                    assertThat(Simulation.elapsed()).isZero();
                    return count.get();
                });

        assertThat(arrived).isEqualTo(10);
    }

    @Test
    void should_number_pools_and_threads_within_the_simulation() {
        for (int repeated = 0; repeated < 2; repeated++) {
            Outcome<Object> outcome =
                    Simulations.run(() -> {
                        try (var executor = Executors.newFixedThreadPool(1)) {
                            executor.submit(() -> sleep(1));
                        }
                        new Thread(() -> sleep(1)).start();
                        Thread.startVirtualThread(() -> sleep(1)).join();
                    });

            assertThat(outcome.timeline().lanes())
                    .extracting(Lane::name)
                    .containsExactly("main", "pool-1-thread-1", "thread-2", "thread-3");
        }
    }

    private static void fail() {
        throw new IllegalStateException("nobody catches this");
    }
}
