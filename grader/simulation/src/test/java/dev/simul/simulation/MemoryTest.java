package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulations leave nothing in memory, and polling is stopped before memory is full. */
class MemoryTest {
    private static final int MOST_COLLECTIONS = 50;
    private static final Duration LONG = Duration.ofDays(1);

    /** So long that the number of waits decides, on any machine. */
    private static final Duration REAL_LIMIT = Duration.ofMinutes(5);

    /** The ways in which a thread can be left. */
    private enum Left {
        ASLEEP {
            @Override
            void await(Object lock) throws InterruptedException {
                Thread.sleep(LONG);
            }
        },
        PARKED {
            @Override
            void await(Object lock) {
                LockSupport.park(lock);
            }
        },
        AT_A_LATCH {
            @Override
            void await(Object lock) throws InterruptedException {
                new CountDownLatch(1).await();
            }
        },
        WAITING {
            @Override
            void await(Object lock) throws InterruptedException {
                synchronized (lock) {
                    lock.wait();
                }
            }
        },
        WAITING_FOR_SOME_TIME {
            @Override
            void await(Object lock) throws InterruptedException {
                synchronized (lock) {
                    lock.wait(LONG.toMillis());
                }
            }
        };

        abstract void await(Object lock) throws InterruptedException;
    }

    /** A part of the settings, which the simulation keeps as long as it exists itself. */
    private static final class Sites implements Predicate<StackTraceElement> {
        @Override
        public boolean test(StackTraceElement frame) {
            return true;
        }
    }

    private static WeakReference<Object> leaving(Left how, boolean virtual) {
        Sites sites = new Sites();
        Outcome<Object> outcome =
                Simulation.run(
                        Settings.defaults().withSites(sites),
                        () -> {
                            Thread.Builder builder =
                                    virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
                            builder.start(() -> {
                                try {
                                    how.await(new Object());
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
                            Simulation.settle();
                            return null;
                        });
        assertThat(outcome.diagnoses()).singleElement().isInstanceOf(Diagnosis.Leak.class);
        return new WeakReference<>(sites);
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int i = 0; i < MOST_COLLECTIONS && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }

    /** What is made for the first simulation of a JVM is kept for the next ones. */
    @BeforeAll
    static void runFirstSimulation() {
        leaving(Left.ASLEEP, true);
    }

    @ParameterizedTest
    @EnumSource
    void should_be_collected_although_a_virtual_thread_is_left(Left how) {
        assertThat(isCollected(leaving(how, true))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void should_be_collected_although_a_platform_thread_is_left(Left how) {
        assertThat(isCollected(leaving(how, false))).isTrue();
    }

    /** Prints why a thread that polls is stopped. */
    static final class Polls {
        private Polls() {}

        public static void main(String[] arguments) {
            int threads = Integer.getInteger("threads");
            Outcome<Object> outcome =
                    Simulation.run(
                            Settings.defaults().withRealLimit(REAL_LIMIT),
                            () -> {
                                for (int i = 1; i < threads; i++) {
                                    Thread.startVirtualThread(Polls::poll);
                                }
                                poll();
                                return null;
                            });
            System.out.println(outcome.failure() + " " + outcome.diagnoses().getFirst().message());
        }

        private static void poll() {
            for (long i = 0; ; i++) {
                LockSupport.parkNanos(1_000_000 + i % 7);
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"1", "100"})
    void should_name_a_thread_that_polls_before_memory_is_full(String threads) throws Exception {
        assertThat(Jvm.withAgent(Polls.class, "-Xmx300m", "-Dthreads=" + threads).output())
                .startsWith("null not finished after")
                .contains("it polled");
    }

    @Test
    void should_stop_threads_that_wait_too_often_in_all() {
        Outcome<Object> outcome =
                Simulation.run(
                        Settings.defaults().withRealLimit(REAL_LIMIT),
                        () -> {
                            while (true) {
                                Thread.sleep(1);
                            }
                        });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.HorizonPassed.class);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(5_000));
    }
}
