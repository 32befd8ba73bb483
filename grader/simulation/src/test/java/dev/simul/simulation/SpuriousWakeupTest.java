package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.explore.Exploration;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** If the settings ask for it, waits return without a reason, as they may on a real machine. */
class SpuriousWakeupTest {
    private static final int SCHEDULES = 60;
    private static final Settings SPURIOUS = Settings.defaults().withSpuriousWakeups(true);

    /** A gate for each way to wait. */
    static final Map<String, Supplier<Gate>> GATES =
            Map.of(
                    "wait()", () -> new MonitorGate(0),
                    "wait(millis)", () -> new MonitorGate(HOURS.toMillis(1)),
                    "await()", () -> new ConditionGate(Condition::await),
                    "awaitUninterruptibly()",
                            () -> new ConditionGate(Condition::awaitUninterruptibly),
                    "awaitNanos(nanos)",
                            () ->
                                    new ConditionGate(all ->
                                            assertThat(all.awaitNanos(HOURS.toNanos(1)))
                                                    .isPositive()),
                    "await(time, unit)",
                            () ->
                                    new ConditionGate(
                                            all -> assertThat(all.await(1, HOURS)).isTrue()),
                    "awaitUntil(date)",
                            () ->
                                    new ConditionGate(
                                            all -> assertThat(all.awaitUntil(inAnHour())).isTrue()),
                    "park()", () -> new ParkGate(LockSupport::park),
                    "park(blocker)", () -> new ParkGate(() -> LockSupport.park("gate")),
                    "parkNanos(nanos)",
                            () -> new ParkGate(() -> LockSupport.parkNanos(HOURS.toNanos(1))));

    static final Iterable<String> WAYS = GATES.keySet().stream().sorted().toList();

    private static Date inAnHour() {
        return Date.from(Instant.now().plusSeconds(3600));
    }

    /** Lets a thread pass when another has opened it. */
    private abstract static class Gate {
        boolean open;

        /** Waits until the gate is open, or only once, as if no wait returned without a reason. */
        abstract void pass(boolean inLoop) throws InterruptedException;

        abstract void open();

        final void requireOpen() {
            if (!open) {
                throw new IllegalStateException("passed a closed gate");
            }
        }
    }

    private static final class MonitorGate extends Gate {
        private final long millis;

        MonitorGate(long millis) {
            this.millis = millis;
        }

        @Override
        synchronized void pass(boolean inLoop) throws InterruptedException {
            do {
                wait(millis);
            } while (inLoop && !open);
            requireOpen();
        }

        @Override
        synchronized void open() {
            open = true;
            notifyAll();
        }
    }

    private interface ConditionWait {
        void on(Condition condition) throws InterruptedException;
    }

    private static final class ConditionGate extends Gate {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition opened = lock.newCondition();
        private final ConditionWait wait;

        ConditionGate(ConditionWait wait) {
            this.wait = wait;
        }

        @Override
        void pass(boolean inLoop) throws InterruptedException {
            lock.lock();
            try {
                do {
                    wait.on(opened);
                } while (inLoop && !open);
                requireOpen();
            } finally {
                lock.unlock();
            }
        }

        @Override
        void open() {
            lock.lock();
            open = true;
            opened.signalAll();
            lock.unlock();
        }
    }

    private static final class ParkGate extends Gate {
        private final Runnable park;
        private Thread passing = Thread.currentThread();

        ParkGate(Runnable park) {
            this.park = park;
        }

        @Override
        void pass(boolean inLoop) {
            passing = Thread.currentThread();
            do {
                park.run();
            } while (inLoop && !open);
            requireOpen();
        }

        @Override
        void open() {
            open = true;
            LockSupport.unpark(passing);
        }
    }

    /** A thread passes a gate that opens after a minute. */
    private static Callable<Duration> program(String way, boolean inLoop) {
        return () -> {
            Gate gate = GATES.get(way).get();
            FutureTask<Duration> passes =
                    new FutureTask<>(() -> {
                        gate.pass(inLoop);
                        return Simulation.elapsed();
                    });
            new Thread(passes).start();
            Thread.sleep(60_000);
            gate.open();
            return passes.get();
        };
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void should_fail_code_that_does_not_wait_in_a_loop(String way) {
        Exploration<Duration> found = Simulation.explore(SPURIOUS, SCHEDULES, program(way, false));

        assertThat(found.failed()).isTrue();
        assertThat(found.outcome().failure()).hasRootCauseMessage("passed a closed gate");
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void should_pass_code_that_waits_in_a_loop(String way) {
        Exploration<Duration> found = Simulation.explore(SPURIOUS, SCHEDULES, program(way, true));

        assertThat(found.failed()).isFalse();
        assertThat(found.outcome().value()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void should_not_occur_if_the_settings_do_not_ask_for_it(String way) {
        Exploration<Duration> found =
                Simulation.explore(Settings.defaults(), SCHEDULES, program(way, false));

        assertThat(found.failed()).isFalse();
    }

    @Test
    void should_occur_again_on_the_schedule_of_the_seed() {
        Callable<Duration> program = program("wait()", false);
        Exploration<Duration> found = Simulation.explore(SPURIOUS, SCHEDULES, program);
        Long seed = found.seed();

        assertThat(seed).isNotNull();
        Exploration<Duration> again = Simulation.replay(SPURIOUS, seed, program);
        assertThat(again.failed()).isTrue();
        assertThat(again.outcome().traceHash()).isEqualTo(found.outcome().traceHash());
    }

    @Test
    void should_let_other_threads_run_before_some_waits_return() {
        Exploration<Object> found =
                Simulation.explore(
                        SPURIOUS,
                        SCHEDULES,
                        () -> {
                            Object monitor = new Object();
                            boolean[] entered = {false};
                            Thread other =
                                    new Thread(() -> {
                                        synchronized (monitor) {
                                            entered[0] = true;
                                        }
                                    });
                            synchronized (monitor) {
                                other.start();
                                monitor.wait(HOURS.toMillis(1));
                                if (entered[0] && Simulation.elapsed().toHours() < 1) {
                                    throw new IllegalStateException("another thread ran");
                                }
                            }
                            return "waited";
                        });

        assertThat(found.outcome().failure()).hasMessage("another thread ran");
    }

    @Test
    void should_not_hide_that_the_caller_does_not_own_the_monitor_or_is_interrupted() {
        Exploration<Object> found =
                Simulation.explore(
                        SPURIOUS,
                        SCHEDULES,
                        () -> {
                            Object monitor = new Object();
                            Condition condition = new ReentrantLock().newCondition();
                            requireThrown(IllegalMonitorStateException.class, monitor::wait);
                            requireThrown(IllegalMonitorStateException.class, condition::await);
                            requireThrown(
                                    InterruptedException.class,
                                    () -> {
                                        Thread.currentThread().interrupt();
                                        synchronized (monitor) {
                                            monitor.wait();
                                        }
                                    });
                            return "thrown";
                        });

        assertThat(found.failed()).isFalse();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void requireThrown(Class<? extends Exception> type, Action action) {
        try {
            action.run();
        } catch (Exception thrown) {
            if (type.isInstance(thrown)) {
                return;
            }
            throw new IllegalStateException(thrown);
        }
        throw new IllegalStateException("expected a " + type.getSimpleName());
    }

    @Test
    void should_not_disturb_the_classes_of_the_jdk() {
        Exploration<Duration> found =
                Simulation.explore(
                        SPURIOUS,
                        SCHEDULES,
                        () -> {
                            var queue = new ArrayBlockingQueue<Integer>(1);
                            var permits = new Semaphore(0);
                            var latch = new CountDownLatch(1);
                            var future = new CompletableFuture<Integer>();
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                executor.submit(() -> {
                                    for (int i = 0; i < 5; i++) {
                                        Thread.sleep(1000);
                                        queue.put(i);
                                    }
                                    permits.release();
                                    latch.countDown();
                                    return future.complete(7);
                                });
                                for (int i = 0; i < 5; i++) {
                                    require(queue.take() == i);
                                }
                                permits.acquire();
                                latch.await();
                                require(future.get() == 7);
                            }
                            return Simulation.elapsed();
                        });

        assertThat(found.failed()).isFalse();
        assertThat(found.outcome().value()).isEqualTo(Duration.ofSeconds(5));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not as required");
        }
    }
}
