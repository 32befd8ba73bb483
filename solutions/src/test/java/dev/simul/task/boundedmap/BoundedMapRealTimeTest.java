package dev.simul.task.boundedmap;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedMapRealTimeTest {
    private static final Map<String, Integer> SECONDS =
            Map.of("a", 30, "b", 10, "c", 20, "d", 10, "e", 10, "f", 10);
    private static final List<String> ELEMENTS = List.of("a", "b", "c", "d", "e", "f");

    private final RealTime time = RealTime.scaled(100);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void leaves_no_place_empty() {
        time.takes(
                ofSeconds(50),
                () -> {
                    List<String> results = BoundedMap.boundedMap(ELEMENTS, this::fetch, 2);

                    assertThat(results).containsExactly("A", "B", "C", "D", "E", "F");
                    return assertThat(most).hasValue(2);
                });
    }

    @Test
    void continues_after_a_failure() {
        IllegalStateException failure = new IllegalStateException("not found");

        assertThatThrownBy(() ->
                        BoundedMap.boundedMap(
                                ELEMENTS,
                                element ->
                                        element.equals("b")
                                                ? CompletableFuture.failedFuture(failure)
                                                : fetch(element),
                                3))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
        assertThat(fetched).hasValue(5);
    }

    private CompletableFuture<String> fetch(String element) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                time.sleep(ofSeconds(SECONDS.get(element)));
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            fetched.incrementAndGet();
            running.decrementAndGet();
            result.complete(element.toUpperCase(Locale.ROOT));
        });
        return result;
    }
}
