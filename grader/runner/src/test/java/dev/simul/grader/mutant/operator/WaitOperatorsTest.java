package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators that change how threads wait, and what wakes or stops them. */
class WaitOperatorsTest {
    @Test
    void should_wake_one_thread_instead_of_all() {
        assertThat(
                        compiling(
                                "notify-one",
                                """
                                class A {
                                    void one(Condition some) {
                                        notifyAll();
                                        this.notifyAll();
                                        some.signalAll();
                                        some.signal();
                                    }
                                }
                                """))
                .containsExactly(
                        "notifyAll(); -> notify();",
                        "this.notifyAll(); -> this.notify();",
                        "some.signalAll(); -> some.signal();");
    }

    @Test
    void should_ask_only_once_before_a_wait() {
        assertThat(
                        compiling(
                                "wait-once",
                                """
                                class A {
                                    boolean ready;
                                    void one(Condition some) throws Exception {
                                        while (!ready) wait();
                                        while (!ready) {
                                            some.await();
                                        }
                                        while (!ready) {
                                            ready = true;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "while (!ready) wait(); -> if (!ready) wait();",
                        "while (!ready) { -> if (!ready) {");
    }

    @Test
    void should_change_permits_by_one() {
        assertThat(
                        compiling(
                                "change-permits",
                                """
                                class A {
                                    void one(int n) throws Exception {
                                        Semaphore some = new Semaphore(n);
                                        some.release();
                                        Executors.newFixedThreadPool(4);
                                        new CountDownLatch(n * 2);
                                        new ArrayBlockingQueue<String>(n, true);
                                        new ThreadPoolExecutor(n, n, 1, null, null);
                                        new ForkJoinPool(n, null, null, true, 1, 2, 3, null, 4, null);
                                        new ArrayList<String>(n);
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "Semaphore some = new Semaphore(n); -> Semaphore some = new Semaphore(n + 1);",
                        "Semaphore some = new Semaphore(n); -> Semaphore some = new Semaphore(n - 1);",
                        "some.release(); -> some.release(2);",
                        "Executors.newFixedThreadPool(4); -> Executors.newFixedThreadPool(3);",
                        "new CountDownLatch(n * 2); -> new CountDownLatch((n * 2) + 1);",
                        "new CountDownLatch(n * 2); -> new CountDownLatch((n * 2) - 1);",
                        "new ArrayBlockingQueue<String>(n, true); -> new ArrayBlockingQueue<String>(n"
                                + " + 1, true);",
                        "new ArrayBlockingQueue<String>(n, true); -> new ArrayBlockingQueue<String>(n"
                                + " - 1, true);",
                        "new ThreadPoolExecutor(n, n, 1, null, null); -> new"
                                + " ThreadPoolExecutor(n - 1, n - 1, 1, null, null);",
                        "new ForkJoinPool(n, null, null, true, 1, 2, 3, null, 4, null); -> new"
                                + " ForkJoinPool(n - 1, null, null, true, 1, 2, 3, null, 4, null);");
    }

    @Test
    void should_remove_calls_in_statements_lambdas_and_references() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one(Future<?> future, List<Thread> threads) throws Exception {
                                        future.cancel(true);
                                        if (future.isDone()) Thread.currentThread().interrupt();
                                        threads.forEach(thread -> thread.interrupt());
                                        threads.forEach(Thread::interrupt);
                                        boolean kept = future.cancel(true);
                                    }
                                }
                                """))
                .containsExactly(
                        "future.cancel(true); -> ",
                        "if (future.isDone()) Thread.currentThread().interrupt(); -> if"
                                + " (future.isDone()) ;",
                        "threads.forEach(thread -> thread.interrupt()); -> threads.forEach(thread ->"
                                + " {});",
                        "threads.forEach(Thread::interrupt); -> threads.forEach(_ -> {});");
    }

    @Test
    void should_not_close_resources() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one() {
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.execute(() -> {});
                                        }
                                    }
                                    void two() {
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.execute(() -> {});
                                        } catch (RuntimeException e) {
                                            throw e;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "try (var pool = Executors.newCachedThreadPool()) { -> { var pool ="
                                + " Executors.newCachedThreadPool();",
                        "try (var pool = Executors.newCachedThreadPool()) { -> try { var pool ="
                                + " Executors.newCachedThreadPool();");
    }

    @Test
    void should_not_interrupt_when_cancelling() {
        assertThat(
                        compiling(
                                "cancel-mode",
                                """
                                class A {
                                    void one(Future<?> future) {
                                        future.cancel(true);
                                        future.cancel(false);
                                    }
                                }
                                """))
                .containsExactly("future.cancel(true); -> future.cancel(false);");
    }
}
