package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A class that another thread initializes is waited for in real time. */
class ClassInitializationTest {
    private static final int REAL_MILLIS = 500;

    private static final CountDownLatch INITIALIZING = new CountDownLatch(1);
    private static final CountDownLatch OVERTAKEN = new CountDownLatch(1);

    private static final class Slow {
        static final int VALUE = slowly();

        private static int slowly() {
            INITIALIZING.countDown();
            try {
                // Until virtual time has passed, which it must not.
                return OVERTAKEN.await(REAL_MILLIS, MILLISECONDS) ? 0 : 7;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void should_take_no_virtual_time_while_a_thread_outside_initializes_a_class() throws Exception {
        Thread outside = Thread.ofPlatform().start(() -> assertThat(Slow.VALUE).isEqualTo(7));
        INITIALIZING.await();

        Outcome<Integer> outcome =
                Simulation.run(() -> {
                    Thread.startVirtualThread(ClassInitializationTest::overtake);
                    Thread.sleep(Duration.ofSeconds(1));
                    return Slow.VALUE;
                });

        outside.join();
        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.value()).isEqualTo(7);
        assertThat(outcome.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    private static void overtake() {
        try {
            Thread.sleep(Duration.ofHours(5));
            OVERTAKEN.countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
