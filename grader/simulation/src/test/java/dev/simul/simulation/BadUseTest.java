package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wrong use of a simulation is refused with an error that says what is wrong and what to do. */
@Timeout(60)
class BadUseTest {
    private static final String OVER =
            "the simulation of this thread, executor or future has ended: use the thread, executor"
                    + " or future only inside the body that created it";

    /** Prints the outcome of a simulation. */
    static final class Teller {
        private Teller() {}

        public static void main(String[] arguments) {
            try {
                System.out.println(Simulation.run(() -> "ran").value());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void should_refuse_a_simulation_inside_a_simulation() {
        Outcome<Object> outcome = Simulations.run(() -> Simulations.run(() -> {}));

        assertThat(outcome.failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a simulation cannot run inside another simulation: run one after the"
                                + " other");
    }

    @Test
    void should_refuse_calls_from_outside_a_simulation() {
        assertThatThrownBy(Simulation::elapsed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("this method can be called only inside a simulation");
        assertThat(Simulation.isRunning()).isFalse();
    }

    @Test
    void should_say_that_the_agent_is_missing_and_cannot_be_attached() throws Exception {
        assertThat(Jvm.withoutAgent(Teller.class, "-XX:+DisableAttachMechanism").output())
                .isEqualTo(
                        "the simulation agent cannot be attached, because this JVM does not allow"
                                + " it: start java with -javaagent:simulation-agent.jar");
    }

    @Test
    void should_name_the_thread_outside_that_wakes_one_inside() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        Thread outside =
                Thread.ofPlatform()
                        .name("outside")
                        .start(() -> {
                            awaitWait(waiting.join());
                            future.complete("value");
                        });

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    Thread.startVirtualThread(BadUseTest::takeRealTime);
                    waiting.complete(Thread.currentThread());
                    future.get();
                });
        outside.join();

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Escape.class);
        assertThat(outcome.diagnoses().getFirst().message())
                .startsWith(
                        "cannot be simulated: a wake-up by thread 'outside', which runs outside the"
                                + " simulation: start that thread inside, or do not wait for it (in"
                                + " main, at BadUseTest.java:");
    }

    /** Keeps the simulation busy for a while, so that the thread outside can act. */
    private static void takeRealTime() {
        for (int i = 0; i < 10_000; i++) {
            sleep(1);
            for (int j = 0; j < 20_000; j++) {
                Thread.onSpinWait();
            }
        }
    }

    private static void awaitWait(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void should_accept_a_value_that_was_set_outside_before_the_wait() {
        CompletableFuture<String> future = CompletableFuture.completedFuture("value");

        assertThat(Simulation.run(() -> future.get(1, SECONDS)).value()).isEqualTo("value");
    }

    /** The lock is released just before, or just after, the thread inside begins to wait. */
    @RepeatedTest(500)
    void should_wait_for_a_lock_that_a_thread_outside_releases() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CompletableFuture<String> locked = new CompletableFuture<>();
        Thread outside =
                Thread.ofPlatform()
                        .start(() -> {
                            lock.lock();
                            locked.complete("locked");
                            while (!lock.hasQueuedThreads()) {
                                Thread.onSpinWait();
                            }
                            lock.unlock();
                        });
        locked.join();

        Outcome<Object> outcome = Simulations.run(lock::lock);
        outside.join();

        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.elapsed()).isZero();
    }

    @Test
    void should_refuse_an_executor_of_an_ended_simulation() {
        List<ExecutorService> made = new ArrayList<>();
        Simulations.run(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> {}).get();
            made.add(pool);
        });

        assertThatThrownBy(() -> made.getFirst().submit(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(OVER);
    }

    @Test
    void should_refuse_an_executor_of_another_simulation() {
        List<ExecutorService> made = new ArrayList<>();
        Simulations.run(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> {}).get();
            made.add(pool);
        });

        Outcome<Object> second = Simulations.run(() -> made.getFirst().submit(() -> {}));

        assertThat(second.diagnoses().getFirst().message())
                .startsWith(
                        "cannot be simulated: an executor whose threads run outside the simulation or"
                                + " ran in an earlier one: create the executor inside, and shut it down"
                                + " inside");
    }

    /** As in a library that keeps the thread in a static field. */
    @Test
    void should_refuse_to_hand_work_to_a_thread_of_an_earlier_simulation() {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        Simulations.run(() -> {
            startWorker(() -> work.take().run());
            Simulation.settle();
        });

        Outcome<Object> second =
                Simulations.run(() -> {
                    CompletableFuture<String> done = new CompletableFuture<>();
                    work.add(() -> done.complete("done"));
                    done.join();
                });

        assertThat(second.failure()).hasMessage(OVER);
    }

    @Test
    void should_refuse_to_unpark_a_thread_of_an_earlier_simulation() {
        List<Thread> made = new ArrayList<>();
        Simulations.run(() -> {
            made.add(startWorker(LockSupport::park));
            Simulation.settle();
        });

        Outcome<Object> second = Simulations.run(() -> LockSupport.unpark(made.getFirst()));

        assertThat(second.diagnoses().getFirst().message())
                .startsWith(
                        "cannot be simulated: a wake-up of thread 'worker', which an earlier"
                                + " simulation started: end the thread before the body returns, and"
                                + " start another one in each simulation");
    }

    private static Thread startWorker(Simulations.Body step) {
        return Thread.ofPlatform()
                .name("worker")
                .start(() -> {
                    try {
                        while (true) {
                            step.run();
                        }
                    } catch (Exception end) {
                        throw new IllegalStateException(end);
                    }
                });
    }

    @Test
    void should_let_unparks_of_unknown_threads_pass() {
        Thread unstarted = new Thread(() -> {});
        List<Thread> made = new ArrayList<>();
        Simulations.run(() -> {
            Thread ended = Thread.ofPlatform().start(() -> {});
            ended.join();
            made.add(ended);
        });

        Outcome<Object> second =
                Simulations.run(() -> {
                    LockSupport.unpark(unstarted);
                    LockSupport.unpark(made.getFirst());
                });

        assertThat(second.diagnoses()).isEmpty();
    }

    @Test
    void should_refuse_a_thread_of_an_ended_simulation() {
        List<Thread> made = new ArrayList<>();
        Simulations.run(() -> made.add(Thread.ofVirtual().unstarted(() -> {})));

        assertThatThrownBy(() -> made.getFirst().start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(OVER);
    }

    @Test
    void should_refuse_to_complete_a_future_that_an_ended_simulation_waited_for() {
        CompletableFuture<String> future = new CompletableFuture<>();
        Simulations.run(() -> {
            Thread.startVirtualThread(future::join);
            Simulation.settle();
        });

        assertThatThrownBy(() -> future.complete("late"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(OVER);
    }

    @Test
    void should_wake_a_thread_outside_from_inside() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread outside = Thread.startVirtualThread(future::join);
        awaitWait(outside);

        Simulations.run(() -> {
            future.complete("value");
            sleep(10);
        });

        assertThat(outside.join(Duration.ofSeconds(30))).isTrue();
    }
}
