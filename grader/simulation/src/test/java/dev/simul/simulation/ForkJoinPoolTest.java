package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static dev.simul.simulation.Simulations.valueOf;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fork-join pool and its workers behave as outside a simulation. */
class ForkJoinPoolTest {

    @Test
    void should_cancel_its_tasks_and_terminate_if_close_is_interrupted() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ForkJoinPool pool = new ForkJoinPool(1);
                    Future<?> running = pool.submit(() -> sleep(60_000));
                    Future<?> queued = pool.submit(() -> log.add("must not run"));
                    Thread closer =
                            new Thread(() -> {
                                pool.close();
                                log.add(Thread.currentThread().isInterrupted());
                                log.add(pool.isTerminated());
                                log.add(running.isDone());
                                log.add(queued.isCancelled());
                            });
                    closer.start();
                    Thread.sleep(500);
                    closer.interrupt();
                    closer.join();
                    log.add(Simulation.elapsed());
                    return log;
                });

        assertThat(seen).containsExactly(true, true, true, true, Duration.ofMillis(500));
    }

    @Test
    void should_count_a_task_as_a_submission_if_a_worker_submits_it_externally() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    try (ForkJoinPool pool = new ForkJoinPool(1)) {
                        return pool.submit(
                                        () -> {
                                            ForkJoinTask<?> task = ForkJoinTask.adapt(() -> {});
                                            pool.externalSubmit(task);
                                            return List.<Object>of(
                                                    pool.getQueuedTaskCount(),
                                                    pool.getQueuedSubmissionCount(),
                                                    task.tryUnfork());
                                        })
                                .get();
                    }
                });

        assertThat(seen).containsExactly(0L, 1, false);
    }

    @Test
    void should_refuse_to_submit_null_externally() throws Exception {
        Throwable thrown =
                valueOf(() -> {
                    try (ForkJoinPool pool = new ForkJoinPool(1)) {
                        return catchThrowable(() -> pool.externalSubmit(null));
                    }
                });

        assertThat(thrown).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void should_take_forked_tasks_in_the_order_of_its_mode(boolean async) throws Exception {
        List<Boolean> oldestFirst =
                valueOf(() -> {
                    List<Boolean> log = new ArrayList<>();
                    try (ForkJoinPool pool =
                            new ForkJoinPool(
                                    1,
                                    ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                                    null,
                                    async)) {
                        pool.invoke(new LocalTasks(log));
                    }
                    return log;
                });

        assertThat(oldestFirst).containsExactly(async, async, async);
    }

    /** Logs whether each method that returns a forked task returns the oldest one. */
    @SuppressWarnings("serial") // never serialized
    private static final class LocalTasks extends RecursiveTask<Void> {
        private final List<Boolean> log;

        LocalTasks(List<Boolean> log) {
            this.log = log;
        }

        @Override
        protected Void compute() {
            List<ForkJoinTask<?>> forked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                forked.add(ForkJoinTask.adapt(() -> {}).fork());
            }
            log.add(peekNextLocalTask() == forked.getFirst());
            log.add(forked.indexOf(pollNextLocalTask()) == 0);
            log.add(forked.indexOf(pollTask()) == 1);
            return null;
        }
    }

    @Test
    void should_wait_in_close_for_a_task_that_ignores_the_interrupt() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(1);
                    pool.execute(() -> {
                        Duration end = Duration.ofSeconds(5);
                        while (Simulation.elapsed().compareTo(end) < 0) {
                            sleep(end.minus(Simulation.elapsed()).toMillis());
                            Thread.interrupted();
                        }
                    });
                    Simulation.settle();
                    Thread.currentThread().interrupt();
                    pool.close();
                    return List.of(Thread.interrupted(), pool.isTerminated(), Simulation.elapsed());
                });

        assertThat(seen).containsExactly(true, true, Duration.ofSeconds(5));
    }

    @Test
    void should_be_the_pool_of_its_tasks() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(2);
                    List<Object> log = new ArrayList<>();
                    log.add(ForkJoinTask.inForkJoinPool());
                    log.add(String.valueOf(ForkJoinTask.getPool()));
                    pool.submit(
                                    () -> {
                                        log.add(ForkJoinTask.inForkJoinPool());
                                        log.add(ForkJoinTask.getPool() == pool);
                                        var worker = (ForkJoinWorkerThread) Thread.currentThread();
                                        log.add(worker.getPool() == pool);
                                        log.add(worker.getPoolIndex());
                                    })
                            .join();
                    CompletableFuture.runAsync(() ->
                                    log.add(ForkJoinTask.getPool() == ForkJoinPool.commonPool()))
                            .join();
                    return log;
                });

        assertThat(seen).containsExactly(false, "null", true, true, true, 0, true);
    }

    @Test
    void should_have_daemons_of_the_main_group_as_workers() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    try (ForkJoinPool pool = new ForkJoinPool(1)) {
                        return pool.submit(
                                        () -> {
                                            Thread worker = Thread.currentThread();
                                            return List.<Object>of(
                                                    worker.isDaemon(),
                                                    worker.isVirtual(),
                                                    worker.getThreadGroup().getName());
                                        })
                                .get();
                    }
                });

        assertThat(seen).containsExactly(true, false, "main");
    }

    @Test
    void should_end_a_recursion_that_forks_if_it_is_in_a_pool() throws Exception {
        int sum = valueOf(() -> new SumTo(64).call());

        assertThat(sum).isEqualTo(64 * 65 / 2);
    }

    private static final class SumTo extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int last;

        SumTo(int last) {
            this.last = last;
        }

        int call() {
            return inForkJoinPool() ? fork().join() : new ForkJoinPool(4).invoke(this);
        }

        @Override
        protected Integer compute() {
            return last == 0 ? 0 : last + new SumTo(last - 1).call();
        }
    }

    @Test
    void should_run_tasks_in_the_threads_of_its_factory() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ForkJoinPool pool = new ForkJoinPool(1, p -> new Logged(p, log), null, false);
                    pool.submit(() -> log.add(Thread.currentThread().getClass())).join();
                    pool.submit(() -> log.add(Thread.currentThread().getName())).join();
                    pool.close();
                    return log;
                });

        assertThat(seen)
                .containsExactly("start", Logged.class, "end null", "start", "logged", "end null");
    }

    private static final class Logged extends ForkJoinWorkerThread {
        private final List<Object> log;

        Logged(ForkJoinPool pool, List<Object> log) {
            super(pool);
            this.log = log;
            setName("logged");
        }

        @Override
        protected void onStart() {
            log.add("start");
        }

        @Override
        protected void onTermination(Throwable failure) {
            log.add("end " + failure);
        }
    }

    @Test
    void should_pass_failures_of_actions_to_its_handler() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    ForkJoinPool pool =
                            new ForkJoinPool(
                                    1,
                                    ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                                    (thread, failure) -> {
                                        log.add(thread == Thread.currentThread());
                                        log.add(failure.getMessage());
                                    },
                                    false);
                    pool.execute(() -> {
                        throw new IllegalStateException("an action failed");
                    });
                    pool.close();
                    return log;
                });

        assertThat(seen).containsExactly(true, "an action failed");
    }

    @Test
    void should_pass_the_failure_of_a_worker_to_its_handler() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> log = new ArrayList<>();
                    List<Thread> made = new ArrayList<>();
                    ForkJoinPool pool =
                            new ForkJoinPool(
                                    1,
                                    p -> {
                                        if (!made.isEmpty()) {
                                            return ForkJoinPool.defaultForkJoinWorkerThreadFactory
                                                    .newThread(p);
                                        }
                                        var worker = new Failing(p);
                                        made.add(worker);
                                        return worker;
                                    },
                                    (thread, failure) -> {
                                        log.add(made.contains(thread));
                                        log.add(failure.getMessage());
                                    },
                                    false);
                    pool.submit(() -> log.add("run by another worker")).join();
                    return log;
                });

        assertThat(seen).containsExactlyInAnyOrder(true, "no start", "run by another worker");
    }

    private static final class Failing extends ForkJoinWorkerThread {
        Failing(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            throw new IllegalStateException("no start");
        }
    }

    @Test
    void should_leave_tasks_queued_if_its_factory_makes_no_thread() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    ForkJoinPool pool = new ForkJoinPool(1, p -> null, null, false);
                    pool.submit(() -> "never").get();
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Deadlock.class);
    }

    @Test
    void should_run_tasks_submitted_as_if_from_outside() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(2);
                    List<Object> log = new ArrayList<>();
                    log.add(pool.externalSubmit(ForkJoinTask.adapt(() -> "outside")).get());
                    log.add(
                            pool.submit(() ->
                                            pool.externalSubmit(ForkJoinTask.adapt(() -> "inside"))
                                                    .get())
                                    .get());
                    log.add(pool.lazySubmit(ForkJoinTask.adapt(() -> "lazy")).get());
                    return log;
                });

        assertThat(seen).containsExactly("outside", "inside", "lazy");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void should_run_all_forked_tasks_before_help_quiesce_returns(int parallelism) throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    List<Object> ended = new ArrayList<>();
                    ForkJoinPool pool = new ForkJoinPool(parallelism);
                    int atReturn =
                            pool.submit(
                                            () -> {
                                                for (int i = 0; i < 4; i++) {
                                                    ForkJoinTask.adapt(
                                                                    () -> {
                                                                        sleep(1000);
                                                                        ended.add("task");
                                                                    })
                                                            .fork();
                                                }
                                                ForkJoinTask.helpQuiesce();
                                                return ended.size();
                                            })
                                    .get();
                    return List.of(atReturn, Simulation.elapsed());
                });

        assertThat(seen).containsExactly(4, Duration.ofSeconds(4 / parallelism));
    }

    @Test
    void should_let_two_workers_help_until_it_is_quiescent() throws Exception {
        Duration elapsed =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(3);
                    CountDownLatch returned = new CountDownLatch(2);
                    for (int i = 1; i <= 2; i++) {
                        int seconds = i;
                        pool.execute(() -> {
                            sleep(seconds * 1000L);
                            ForkJoinTask.helpQuiesce();
                            returned.countDown();
                            sleep(60_000);
                        });
                    }
                    pool.execute(() -> sleep(5000));
                    returned.await();
                    return Simulation.elapsed();
                });

        assertThat(elapsed).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void should_wait_for_quiescence_in_a_thread_that_is_not_a_worker() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    CompletableFuture.runAsync(() -> sleep(3000));
                    ForkJoinTask.helpQuiesce();
                    Duration quiescent = Simulation.elapsed();
                    ForkJoinPool pool = new ForkJoinPool(1);
                    boolean helped =
                            pool.submit(
                                            () -> {
                                                ForkJoinTask.adapt(() -> sleep(2000)).fork();
                                                return pool.awaitQuiescence(1, SECONDS)
                                                        || pool.isQuiescent();
                                            })
                                    .get();
                    return List.of(quiescent, helped, Simulation.elapsed());
                });

        assertThat(seen).containsExactly(Duration.ofSeconds(3), true, Duration.ofSeconds(5));
    }

    @Test
    void should_count_its_threads_and_tasks() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(2);
                    List<Object> log = new ArrayList<>();
                    pool.execute(() -> ForkJoinTask.adapt(() -> sleep(1000)).fork().join());
                    for (int i = 0; i < 3; i++) {
                        pool.execute(() -> sleep(1000));
                    }
                    Simulation.settle();
                    log.add(pool.getPoolSize());
                    log.add(pool.getRunningThreadCount());
                    log.add(pool.getQueuedTaskCount());
                    log.add(pool.getQueuedSubmissionCount());
                    log.add(pool.hasQueuedSubmissions());
                    String text = pool.toString();
                    log.add(text.substring(text.indexOf('[')));
                    pool.shutdown();
                    log.add(pool.isTerminating());
                    pool.awaitTermination(1, SECONDS);
                    pool.close();
                    log.add(pool.getPoolSize());
                    log.add(pool.getStealCount());
                    return log;
                });

        assertThat(seen.subList(0, 6))
                .containsExactly(
                        3,
                        2,
                        1L,
                        1,
                        true,
                        "[Running, parallelism = 2, size = 3, active = 3, running = 2, steals = 3,"
                                + " tasks = 1, submissions = 1]");
        assertThat(seen.subList(6, 9)).containsExactly(false, 0, 5L);
    }

    @Test
    void should_let_a_task_take_back_what_it_forked_last() throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(1);
                    List<Object> log = new ArrayList<>();
                    pool.submit(
                                    () -> {
                                        ForkJoinTask<?> first =
                                                ForkJoinTask.adapt(() -> log.add("first"));
                                        ForkJoinTask<?> second =
                                                ForkJoinTask.adapt(() -> log.add("second"));
                                        first.fork();
                                        second.fork();
                                        log.add(ForkJoinTask.getQueuedTaskCount());
                                        log.add(first.tryUnfork());
                                        log.add(second.tryUnfork());
                                        log.add(ForkJoinTask.getQueuedTaskCount());
                                    })
                            .join();
                    pool.close();
                    return log;
                });

        assertThat(seen).containsExactly(2, false, true, 1, "first");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 999, 1_000_000_007, 2_000_000_000})
    void should_time_out_to_the_nanosecond(long nanos) throws Exception {
        List<Object> seen =
                valueOf(() -> {
                    ForkJoinPool pool = new ForkJoinPool(1);
                    ForkJoinTask<?> late = pool.submit(() -> sleep(60_000));
                    List<Object> log = new ArrayList<>();
                    try {
                        late.get(nanos, NANOSECONDS);
                    } catch (TimeoutException e) {
                        log.add(Simulation.elapsed());
                    }
                    late.quietlyJoin(nanos, NANOSECONDS);
                    log.add(Simulation.elapsed());
                    late.quietlyJoinUninterruptibly(nanos, NANOSECONDS);
                    log.add(Simulation.elapsed());
                    pool.invokeAll(List.of(() -> "late"), nanos, NANOSECONDS);
                    log.add(Simulation.elapsed());
                    return log;
                });

        assertThat(seen)
                .containsExactly(
                        Duration.ofNanos(nanos),
                        Duration.ofNanos(2 * nanos),
                        Duration.ofNanos(3 * nanos),
                        Duration.ofNanos(4 * nanos));
    }
}
