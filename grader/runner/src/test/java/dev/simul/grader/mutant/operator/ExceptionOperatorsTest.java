package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators that change which exceptions are handled, and what runs then. */
class ExceptionOperatorsTest {
    @Test
    void should_drop_finally_or_run_it_on_success_only() {
        assertThat(
                        compiling(
                                "drop-finally",
                                """
                                class A {
                                    void one(Lock lock) {
                                        try {
                                            lock.lock();
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                    void two(Lock lock) {
                                        try {
                                            lock.lock();
                                        } catch (RuntimeException e) {
                                            throw e;
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "try { } finally { lock.unlock(); -> {",
                        "try { } finally { -> { } {",
                        "} finally { lock.unlock(); -> ",
                        "} finally { -> } {");
    }

    @Test
    void should_catch_more_and_fewer_exceptions() {
        assertThat(
                        compiling(
                                "change-catch",
                                """
                                class A {
                                    void one(Runnable some) {
                                        try {
                                            some.run();
                                        } catch (IllegalStateException | IllegalArgumentException e) {
                                        }
                                    }
                                    void two(Runnable some) {
                                        try {
                                            some.run();
                                        } catch (Exception e) {
                                        }
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "} catch (IllegalStateException | IllegalArgumentException e) { -> } catch"
                                + " (IllegalStateException e) {",
                        "} catch (IllegalStateException | IllegalArgumentException e) { -> } catch"
                                + " (IllegalArgumentException e) {",
                        "} catch (Exception e) { -> } catch (RuntimeException e) {");
    }
}
