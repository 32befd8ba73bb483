package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each test states which changes an operator leaves out, because they make no difference. */
class EquivalentChangesTest {
    @Test
    void should_leave_a_statement_inside_a_lock_that_uses_only_locals() {
        String body =
                """
                        long left = end - System.nanoTime();
                        n += left;
                        return left;
                """;

        assertThat(
                        compiling(
                                "narrow-synchronized",
                                "class A { long n; long one(long end) { synchronized (this) {\n"
                                        + body
                                        + "} } }"))
                .isEmpty();
        assertThat(
                        compiling(
                                "narrow-lock",
                                "class A { Lock lock; long n; long one(long end) { lock.lock(); try"
                                        + " {\n"
                                        + body
                                        + "} finally { lock.unlock(); } } }"))
                .isEmpty();
    }

    @Test
    void should_catch_more_only_if_there_is_more_to_catch() {
        assertThat(
                        compiling(
                                "change-catch",
                                """
                                class A {
                                    void one(Queue<String> queue) {
                                        try {
                                            queue.remove();
                                        } catch (RuntimeException e) {
                                        }
                                        try {
                                            Thread.sleep(1);
                                        } catch (InterruptedException e) {
                                        }
                                        try {
                                            queue.remove();
                                        } catch (Exception e) {
                                        }
                                    }
                                }
                                """))
                .containsExactly("} catch (Exception e) { -> } catch (RuntimeException e) {");
    }

    @Test
    void should_catch_more_if_the_block_throws_more() {
        assertThat(
                        compiling(
                                "change-catch",
                                """
                                class A {
                                    void one(Future<String> some) throws Exception {
                                        try {
                                            some.get();
                                        } catch (ExecutionException e) {
                                        }
                                    }
                                    void two() {
                                        try {
                                            three();
                                        } catch (InterruptedException e) {
                                        }
                                    }
                                    void three() throws InterruptedException {}
                                }
                                """))
                .containsExactly(
                        "} catch (ExecutionException e) { -> } catch (Exception e) {",
                        "} catch (InterruptedException e) { -> } catch (Exception e) {");
    }

    @Test
    void should_not_add_a_thread_to_a_pool_or_a_count_to_an_object_that_is_not_kept() {
        assertThat(
                        compiling(
                                "change-permits",
                                """
                                class A {
                                    void one(int n) throws Exception {
                                        var pool = new ForkJoinPool(n);
                                        new CountDownLatch(1).await(n, TimeUnit.SECONDS);
                                    }
                                }
                                """))
                .containsExactly(
                        "var pool = new ForkJoinPool(n); -> var pool = new ForkJoinPool(n - 1);");
    }

    @Test
    void should_run_a_finally_block_on_success_only_if_the_block_can_end_early() {
        assertThat(
                        compiling(
                                "drop-finally",
                                """
                                class A {
                                    int n;
                                    void one(Condition some, Lock lock) {
                                        try {
                                            n++;
                                            some.signalAll();
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """))
                .singleElement()
                .asString()
                .doesNotContain("} {");
    }

    @Test
    void should_not_weigh_a_unit_that_is_compared_to_zero() {
        assertThat(
                        compiling(
                                "exchange-unit",
                                """
                                class A {
                                    boolean one(Duration left) { return left.toNanos() > 0; }
                                }
                                """))
                .isEmpty();
    }

    @Test
    void should_not_make_constants_and_locks_static() {
        assertThat(
                        compiling(
                                "make-static",
                                """
                                class A {
                                    private final int most = 3 * 4;
                                    private final Object monitor = new Object();
                                    private final Lock lock = new ReentrantLock();
                                    private final ReadWriteLock both = new ReentrantReadWriteLock();
                                    int one() {
                                        int two = 2;
                                        return two * most;
                                    }
                                }
                                """))
                .isEmpty();
    }

    @Test
    void should_share_a_local_only_if_it_is_used_after_a_wait() {
        assertThat(
                        compiling(
                                "make-static",
                                """
                                class A {
                                    long one(long end) throws Exception {
                                        long left = end - System.nanoTime();
                                        while (left > 0) {
                                            Thread.sleep(left);
                                            left = end - System.nanoTime();
                                        }
                                        return end;
                                    }
                                    long two(long end) throws Exception {
                                        long pause = end - System.nanoTime();
                                        Thread.sleep(pause);
                                        return pause;
                                    }
                                    Runnable three(long end) {
                                        long later = end - 1;
                                        return () -> System.out.println(later);
                                    }
                                    void four(long end) throws Exception {
                                        long again = end - 1;
                                        for (int i = 0; i < 3; i++) {
                                            Thread.sleep(again);
                                        }
                                    }
                                }
                                """))
                .filteredOn(change -> change.contains(" = end"))
                .extracting(change -> change.replaceAll("^.*-> | = .*$", ""))
                .containsExactly("pause", "later", "again");
    }

    @Test
    void should_wake_one_thread_only_if_several_can_wait() {
        assertThat(
                        compiling(
                                "notify-one",
                                """
                                class A {
                                    void one() throws Exception {
                                        Object mine = new Object();
                                        Thread.startVirtualThread(() -> {
                                            synchronized (mine) {
                                                mine.notifyAll();
                                            }
                                        });
                                        synchronized (mine) {
                                            mine.wait();
                                        }
                                    }
                                    void two() throws Exception {
                                        Object ours = new Object();
                                        Runnable waits = () -> {
                                            try {
                                                ours.wait();
                                            } catch (InterruptedException e) {
                                            }
                                        };
                                        ours.notifyAll();
                                    }
                                }
                                """))
                .containsExactly("ours.notifyAll(); -> ours.notify();");
    }

    @Test
    void should_not_exchange_two_locks_that_are_taken_in_one_place_only() {
        assertThat(
                        compiling(
                                "exchange-locks",
                                """
                                class A {
                                    void one(Semaphore first, Semaphore second) throws Exception {
                                        first.acquire();
                                        second.acquire();
                                    }
                                }
                                """))
                .isEmpty();
    }

    @Test
    void should_close_what_is_closed_again_in_the_next_statement() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one(ExecutorService pool) {
                                        pool.shutdown();
                                        pool.close();
                                    }
                                }
                                """))
                .containsExactly("pool.close(); -> ");
    }

    @Test
    void should_close_an_executor_of_virtual_threads_for_whose_results_it_waits() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one() throws Exception {
                                        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                                            threads.submit(() -> 1).get();
                                        }
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.submit(() -> 1).get();
                                        }
                                        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                                            all.submit(() -> 1);
                                        }
                                    }
                                }
                                """))
                .filteredOn(change -> change.startsWith("try ("))
                .hasSize(2)
                .noneMatch(change -> change.contains("threads"));
    }

    @Test
    void should_not_change_what_only_describes_an_object() {
        assertThat(
                        compiling(
                                "remove-synchronized",
                                """
                                class A {
                                    int n;
                                    @Override public synchronized String toString() { return "" + n; }
                                    @Override public synchronized int hashCode() { return n; }
                                }
                                """))
                .isEmpty();
    }
}
