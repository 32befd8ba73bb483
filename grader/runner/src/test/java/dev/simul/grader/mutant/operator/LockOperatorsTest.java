package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators that remove, shrink or exchange locks. */
class LockOperatorsTest {
    @Test
    void should_remove_synchronized_from_methods_and_blocks() {
        assertThat(
                        compiling(
                                "remove-synchronized",
                                """
                                class A {
                                    int n;
                                    public synchronized void one() { n++; }
                                    static final synchronized void two() {}
                                    void three() {
                                        synchronized (this) {
                                            n++;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "public synchronized void one() { n++; } -> public void one() { n++; }",
                        "static final synchronized void two() {} -> static final void two() {}",
                        "synchronized (this) { -> {");
    }

    @Test
    void should_take_the_first_or_the_last_statement_out_of_a_synchronized_block() {
        assertThat(
                        compiling(
                                "narrow-synchronized",
                                """
                                class A {
                                    int n;
                                    void one() {
                                        synchronized (this) {
                                            n++;
                                            n--;
                                        }
                                    }
                                    void alone() {
                                        synchronized (this) {
                                            n++;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "synchronized (this) { n++; -> n++; synchronized (this) {",
                        "n--; } -> } n--;");
    }

    @Test
    void should_take_statements_out_of_a_synchronized_method() {
        assertThat(
                        compiling(
                                "narrow-synchronized",
                                """
                                class A {
                                    int n;
                                    synchronized int one() {
                                        n++;
                                        return n;
                                    }
                                    static synchronized void two() {
                                        System.gc();
                                        System.gc();
                                    }
                                }
                                """))
                .contains(
                        "synchronized int one() { return n; -> int one() { synchronized (this) { }"
                                + " return n;")
                .anyMatch(change -> change.contains("synchronized (A.class) {"))
                .hasSize(4);
    }

    @Test
    void should_lock_later_and_unlock_earlier() {
        assertThat(
                        compiling(
                                "narrow-lock",
                                """
                                class A {
                                    final Lock lock = new ReentrantLock();
                                    int n;
                                    void one() {
                                        lock.lock();
                                        try {
                                            n++;
                                            n--;
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "lock.lock(); n++; -> n++; lock.lock();",
                        "n--; lock.unlock(); -> lock.unlock(); n--;");
    }

    @Test
    void should_exchange_monitors() {
        assertThat(
                        compiling(
                                "exchange-locks",
                                """
                                class A {
                                    final Object left = new Object();
                                    final Object right = new Object();
                                    void one() {
                                        synchronized (left) {
                                            synchronized (right) {
                                            }
                                        }
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "synchronized (left) { -> synchronized (right) {",
                        "synchronized (left) { -> synchronized (this) {",
                        "synchronized (right) { -> synchronized (left) {",
                        "synchronized (right) { -> synchronized (this) {");
    }

    @Test
    void should_exchange_locks_and_their_order() {
        assertThat(
                        compiling(
                                "exchange-locks",
                                """
                                class A {
                                    final Lock left = new ReentrantLock();
                                    final Lock right = new ReentrantLock();
                                    void one() {
                                        left.lock();
                                        right.lock();
                                        right.unlock();
                                        left.unlock();
                                    }
                                    void two(ReadWriteLock both) {
                                        right.lock();
                                        left.lock();
                                        both.writeLock();
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "left.lock(); left.unlock(); -> right.lock(); right.unlock();",
                        "right.lock(); right.unlock(); -> left.lock(); left.unlock();",
                        "left.lock(); right.lock(); -> right.lock(); left.lock();",
                        "right.lock(); left.lock(); -> left.lock(); right.lock();",
                        "right.lock(); -> left.lock();",
                        "left.lock(); -> right.lock();",
                        "both.writeLock(); -> both.readLock();");
    }

    @Test
    void should_remove_pairs_in_one_method_and_in_all() {
        assertThat(
                        compiling(
                                "remove-pair",
                                """
                                class A {
                                    final Semaphore some = new Semaphore(1);
                                    void one() throws Exception {
                                        some.acquire();
                                        some.release();
                                    }
                                    void two() throws Exception {
                                        some.acquire();
                                    }
                                }
                                """))
                .containsExactly(
                        "some.acquire(); some.release(); -> ",
                        "some.acquire(); some.release(); some.acquire(); -> ");
    }
}
