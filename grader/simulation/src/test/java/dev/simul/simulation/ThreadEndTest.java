package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thread that ends wakes the threads that wait for its end, even if another thread holds its
 * monitor.
 */
class ThreadEndTest {
    private enum Kind {
        PLATFORM,
        VIRTUAL;

        Thread.Builder builder() {
            return this == PLATFORM ? Thread.ofPlatform() : Thread.ofVirtual();
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_end_a_thread_whose_monitor_another_thread_holds(Kind kind) {
        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Thread ending = kind.builder().start(() -> sleep(2));
                    Thread joining = kind.builder().start(() -> join(ending));
                    sleep(1);
                    synchronized (ending) {
                        sleep(5);
                    }
                    joining.join();
                    return ending.isAlive();
                });

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.value()).isEqualTo(false);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @EnumSource
    void should_join_a_thread_that_is_joined_while_it_waits_for_its_own_monitor(Kind kind) {
        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Thread ending = kind.builder().start(() -> sleep(2));
                    Thread early = kind.builder().start(() -> join(ending));
                    Thread late =
                            kind.builder()
                                    .start(() -> {
                                        sleep(3);
                                        join(ending);
                                    });
                    sleep(1);
                    synchronized (ending) {
                        sleep(5);
                    }
                    early.join();
                    late.join();
                    return ending.isAlive();
                });

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.value()).isEqualTo(false);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void should_release_the_monitor_of_a_platform_thread_while_it_is_joined() {
        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Thread ending = new EntersItsOwnMonitor();
                    synchronized (ending) {
                        ending.start();
                        ending.join();
                    }
                    return null;
                });

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void should_notify_threads_that_wait_on_a_platform_thread_when_it_ends() {
        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Thread ending = Thread.ofPlatform().start(() -> sleep(1));
                    synchronized (ending) {
                        while (ending.isAlive()) {
                            ending.wait();
                        }
                    }
                    return null;
                });

        assertThat(outcome.diagnoses()).isEmpty();
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void should_name_the_thread_whose_end_is_awaited(Kind kind) {
        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Thread main = Thread.currentThread();
                    kind.builder().name("alice").start(() -> join(main)).join();
                    return null;
                });

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Deadlock.class,
                        deadlock ->
                                assertThat(deadlock.message())
                                        .contains("main waits for alice to finish")
                                        .contains("alice waits for main to finish"));
    }

    private static final class JoinsPlatformThread {
        static final boolean ALIVE = isAliveAfterJoin(Kind.PLATFORM);
    }

    private static final class JoinsVirtualThread {
        static final boolean ALIVE = isAliveAfterJoin(Kind.VIRTUAL);
    }

    @ParameterizedTest
    @EnumSource
    void should_refuse_to_join_a_thread_in_a_static_initializer(Kind kind) {
        Outcome<Boolean> outcome =
                Simulation.run(() ->
                        kind == Kind.PLATFORM
                                ? JoinsPlatformThread.ALIVE
                                : JoinsVirtualThread.ALIVE);

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Escape.class,
                        escape ->
                                assertThat(escape.kind()).isEqualTo(Diagnosis.Escape.Kind.PINNED));
    }

    private static boolean isAliveAfterJoin(Kind kind) {
        Thread thread = kind.builder().start(() -> sleep(1));
        join(thread);
        return thread.isAlive();
    }

    private static final class EntersItsOwnMonitor extends Thread {
        @Override
        public void run() {
            synchronized (this) {
                ThreadEndTest.sleep(1);
            }
        }
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
