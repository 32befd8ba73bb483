package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which the JDK submits the next step of a virtual thread leads to the simulation. */
class StepSubmissionTest {
    static Stream<Arguments> ways() {
        return Stream.of(
                way("start", 0, StepSubmissionTest::starts),
                way("yield", 0, StepSubmissionTest::yields),
                way("unpark", 1, StepSubmissionTest::unparks),
                way("interrupt", 1, StepSubmissionTest::interrupts),
                way("the end of a sleep", 1, StepSubmissionTest::sleeps),
                way("the end of a timed park", 1, StepSubmissionTest::parks),
                way("the end of a timed wait", 1, StepSubmissionTest::waits),
                way("a notification", 1, StepSubmissionTest::notifies),
                way("the release of a monitor", 1, StepSubmissionTest::releases),
                way("the last subtask of a scope", 1, StepSubmissionTest::joinsScope));
    }

    private static Arguments way(String name, int seconds, Callable<Object> body) {
        return Arguments.of(name, Duration.ofSeconds(seconds), body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void should_run_a_step_that_is_submitted_by(
            String name, Duration elapsed, Callable<Object> body) {
        Outcome<Object> outcome = Simulation.run(body);

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.value()).isEqualTo(List.of("before", "after"));
        assertThat(outcome.elapsed()).isEqualTo(elapsed);
    }

    @Test
    void should_run_a_step_that_is_submitted_when_a_thread_outside_releases_a_lock()
            throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch wanted = new CountDownLatch(1);
        try (ExecutorService outside = Executors.newSingleThreadExecutor()) {
            outside.submit(() -> {
                lock.lock();
                held.countDown();
                wanted.await();
                while (!lock.hasQueuedThreads()) {
                    Thread.onSpinWait();
                }
                lock.unlock();
                return null;
            });
            held.await();

            Outcome<Boolean> outcome =
                    Simulation.run(() -> {
                        wanted.countDown();
                        lock.lock();
                        return lock.isHeldByCurrentThread();
                    });

            assertThat(outcome.value()).isTrue();
            assertThat(outcome.elapsed()).isZero();
        }
    }

    private static Object starts() throws Exception {
        List<String> order = new ArrayList<>();
        Thread other = Thread.startVirtualThread(() -> order.add("after"));
        order.add("before");
        other.join();
        return order;
    }

    private static Object yields() throws Exception {
        List<String> order = new ArrayList<>();
        Thread other = Thread.startVirtualThread(() -> order.add("before"));
        Thread.yield();
        order.add("after");
        other.join();
        return order;
    }

    private static Object unparks() throws Exception {
        return afterSecond(LockSupport::park, LockSupport::unpark);
    }

    private static Object interrupts() throws Exception {
        return afterSecond(LockSupport::park, Thread::interrupt);
    }

    private static Object sleeps() throws Exception {
        return afterSecond(() -> Thread.sleep(1000), other -> {});
    }

    private static Object parks() throws Exception {
        return afterSecond(() -> LockSupport.parkNanos(SECONDS.toNanos(1)), other -> {});
    }

    private static Object waits() throws Exception {
        Object monitor = new Object();
        return afterSecond(
                () -> {
                    synchronized (monitor) {
                        monitor.wait(1000);
                    }
                },
                other -> {});
    }

    private static Object notifies() throws Exception {
        Object monitor = new Object();
        return afterSecond(
                () -> {
                    synchronized (monitor) {
                        monitor.wait();
                    }
                },
                other -> {
                    synchronized (monitor) {
                        monitor.notifyAll();
                    }
                });
    }

    private static Object releases() throws Exception {
        Object monitor = new Object();
        List<String> order = new ArrayList<>();
        Thread other;
        synchronized (monitor) {
            other =
                    Thread.startVirtualThread(() -> {
                        synchronized (monitor) {
                            order.add("after");
                        }
                    });
            Thread.sleep(1000);
            order.add("before");
        }
        other.join();
        return order;
    }

    private static Object joinsScope() throws Exception {
        List<String> order = new ArrayList<>();
        try (Scope scope = Scope.open()) {
            scope.fork(() -> {
                Thread.sleep(1000);
                return order.add("before");
            });
            scope.join();
        }
        order.add("after");
        return order;
    }

    private interface Wait {
        void run() throws InterruptedException;
    }

    private interface Wake {
        void wake(Thread waiting);
    }

    /** One thread waits, and after a second another thread wakes it. */
    private static Object afterSecond(Wait wait, Wake wake) throws InterruptedException {
        List<String> order = new ArrayList<>();
        Thread waiting =
                Thread.startVirtualThread(() -> {
                    order.add("before");
                    try {
                        wait.run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    order.add("after");
                });
        Thread.sleep(1000);
        wake.wake(waiting);
        waiting.join();
        return order;
    }
}
