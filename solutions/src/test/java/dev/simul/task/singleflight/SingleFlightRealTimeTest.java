package dev.simul.task.singleflight;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightRealTimeTest {
    private final RealTime time = RealTime.scaled(50);
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void callers_share_one_load() {
        time.takes(
                ofSeconds(12),
                () -> {
                    loads.set(0);
                    SingleFlight<String, String> books = books(ofSeconds(10));
                    List<Future<String>> got = new ArrayList<>();
                    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (int pause : List.of(2, 3, 7)) {
                            got.add(callers.submit(() -> books.get("Emma")));
                            time.sleep(ofSeconds(pause));
                        }
                        assertThat(books.get("Emma")).isEqualTo("the text of Emma");
                    }
                    for (Future<String> text : got) {
                        assertThat(text.get()).isEqualTo("the text of Emma");
                    }
                    return assertThat(loads).hasValue(1);
                });
    }

    @Test
    void loads_of_different_keys_overlap() {
        time.takes(
                ofSeconds(10),
                () -> {
                    SingleFlight<String, String> books = books(ofSeconds(10));
                    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (int i = 0; i < 50; i++) {
                            String title = "volume " + i;
                            callers.submit(() -> books.get(title));
                        }
                    }
                    return null;
                });
    }

    @Test
    void does_not_keep_a_failure() throws Exception {
        IllegalStateException failure = new IllegalStateException("closed");
        SingleFlight<String, String> books =
                new SingleFlight<>(title -> {
                    if (loads.incrementAndGet() == 1) {
                        throw failure;
                    }
                    return title;
                });

        assertThatThrownBy(() -> books.get("Emma"))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
        assertThat(books.get("Emma")).isEqualTo("Emma");
    }

    @Test
    void a_load_continues_when_its_caller_is_interrupted() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        SingleFlight<String, String> books =
                new SingleFlight<>(title -> {
                    loads.incrementAndGet();
                    open.await();
                    return title;
                });

        assertThat(RealTime.interrupt(() -> loads.get() == 1, () -> books.get("Emma")))
                .isInstanceOf(InterruptedException.class);
        open.countDown();

        await().untilAsserted(() -> assertThat(books.get("Emma")).isEqualTo("Emma"));
        assertThat(loads).hasValue(1);
    }

    private SingleFlight<String, String> books(Duration delay) {
        return new SingleFlight<>(title -> {
            loads.incrementAndGet();
            time.sleep(delay);
            return "the text of " + title;
        });
    }
}
