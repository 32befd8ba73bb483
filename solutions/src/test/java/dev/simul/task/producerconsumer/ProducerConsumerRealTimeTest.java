package dev.simul.task.producerconsumer;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProducerConsumerRealTimeTest {
    private final RealTime time = RealTime.scaled(25);
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void one_sink_uses_the_items_in_order() {
        time.takes(
                ofSeconds(13),
                () -> {
                    Queue<Integer> used = new ConcurrentLinkedQueue<>();

                    ProducerConsumer.transfer(
                            List.of(source(4, ofSeconds(1))), List.of(sink(used, ofSeconds(3))), 1);

                    return assertThat(used).containsExactly(1, 2, 3, 4);
                });
    }

    @Test
    void many_sinks_use_each_item_once() throws Exception {
        Queue<Integer> used = new ConcurrentLinkedQueue<>();

        ProducerConsumer.transfer(
                Collections.nCopies(1, source(5000, Duration.ZERO)),
                Collections.nCopies(8, sink(used, Duration.ZERO)),
                3);

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 5000).boxed().toList());
    }

    @Test
    void interrupts_all_threads_when_interrupted() throws Exception {
        Queue<Integer> used = new ConcurrentLinkedQueue<>();

        Throwable thrown =
                RealTime.interrupt(
                        () -> used.size() == 1,
                        () -> {
                            ProducerConsumer.transfer(
                                    List.of(source(1, Duration.ZERO), source(1, ofHours(9))),
                                    List.of(sink(used, ofHours(9))),
                                    2);
                            return null;
                        });

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        RealTime.soon(() -> assertThat(interrupted).hasValue(2));
    }

    private Source<Integer> source(int items, Duration delay) {
        AtomicInteger made = new AtomicInteger();
        return () -> {
            if (made.get() == items) {
                return Optional.empty();
            }
            sleep(delay);
            return Optional.of(made.incrementAndGet());
        };
    }

    private Sink<Integer> sink(Queue<Integer> used, Duration delay) {
        return item -> {
            used.add(item);
            sleep(delay);
        };
    }

    private void sleep(Duration delay) throws InterruptedException {
        if (delay.isZero()) {
            return;
        }
        try {
            time.sleep(delay);
        } catch (InterruptedException interruption) {
            interrupted.incrementAndGet();
            throw interruption;
        }
    }
}
