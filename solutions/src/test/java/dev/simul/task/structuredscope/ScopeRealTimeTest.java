package dev.simul.task.structuredscope;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.simul.task.RealTime;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ScopeRealTimeTest {
    private final RealTime time = RealTime.scaled(50);
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void a_failure_interrupts_the_others_and_close_waits_for_them() {
        IOException failure = new IOException("the letter was lost");
        time.takes(
                ofSeconds(14),
                () -> {
                    ended.set(0);

                    Throwable thrown = catchThrowable(() -> threeChildren(failure));

                    assertThat(thrown).isSameAs(failure);
                    return assertThat(ended).hasValue(3);
                });
    }

    private void threeChildren(IOException failure) throws Exception {
        try (Scope scope = new Scope()) {
            scope.fork(() -> spend(30, 0));
            scope.fork(() -> {
                spend(10, 0);
                throw failure;
            });
            scope.fork(() -> spend(20, 4));
            scope.join();
        }
    }

    @Test
    void children_overlap() {
        time.takes(
                ofSeconds(20),
                () -> {
                    try (Scope scope = new Scope()) {
                        Future<Integer> one = scope.fork(() -> spend(20, 0));
                        for (int i = 0; i < 50; i++) {
                            scope.fork(() -> spend(10, 0));
                        }
                        scope.join();
                        return assertThat(one.get()).isEqualTo(20);
                    }
                });
    }

    @Test
    void interrupts_its_children_when_interrupted() throws Exception {
        int seconds = (int) ofHours(9).toSeconds();

        Throwable thrown =
                RealTime.interrupt(
                        () -> started.get() == 2,
                        () -> {
                            try (Scope scope = new Scope()) {
                                scope.fork(() -> spend(seconds, 0));
                                scope.fork(() -> spend(seconds, 1));
                                scope.join();
                            }
                            return null;
                        });

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(ended).hasValue(2);
    }

    /** Works, and then tidies up, however often it is interrupted. */
    private int spend(int seconds, int secondsToTidyUp) throws InterruptedException {
        started.incrementAndGet();
        try {
            time.sleep(ofSeconds(seconds));
            return seconds;
        } finally {
            long end = System.nanoTime() + time.of(ofSeconds(secondsToTidyUp)).toNanos();
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
                Thread.interrupted();
            }
            ended.incrementAndGet();
        }
    }
}
