package dev.simul.task.pipeline;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineRealTimeTest {
    private final RealTime time = RealTime.scaled(100);

    @Test
    void items_move_at_their_own_pace() {
        Function<String, CompletableFuture<String>> pack =
                stage("packed ", Map.of("amber", 10, "beryl", 30));
        Function<String, CompletableFuture<String>> label =
                stage("labelled ", Map.of("packed amber", 30, "packed beryl", 10));
        time.takes(
                ofSeconds(40),
                () ->
                        assertThat(
                                        Pipeline.pipeline(
                                                        List.of("amber", "beryl"),
                                                        List.of(pack, label))
                                                .get())
                                .containsExactly("labelled packed amber", "labelled packed beryl"));
    }

    @Test
    void keeps_no_worker_waiting() {
        List<Integer> items = IntStream.range(0, 20).boxed().toList();
        time.takes(
                ofSeconds(42),
                () -> {
                    try (ExecutorService first = Executors.newSingleThreadExecutor();
                            ExecutorService second = Executors.newSingleThreadExecutor()) {
                        return assertThat(
                                        Pipeline.pipeline(items, List.of(on(first), on(second)))
                                                .get())
                                .isEqualTo(IntStream.range(2, 22).boxed().toList());
                    }
                });
    }

    @Test
    void fails_if_a_stage_fails() {
        IllegalStateException failure = new IllegalStateException("broken");
        Function<String, CompletableFuture<String>> broken =
                item -> {
                    if (item.equals("amber")) {
                        throw failure;
                    }
                    return CompletableFuture.completedFuture(item);
                };

        assertThatThrownBy(Pipeline.pipeline(List.of("amber", "beryl"), List.of(broken))::get)
                .hasRootCause(failure);
    }

    private Function<Integer, CompletableFuture<Integer>> on(ExecutorService worker) {
        return item ->
                CompletableFuture.supplyAsync(
                        () -> {
                            sleep(2);
                            return item + 1;
                        },
                        worker);
    }

    private Function<String, CompletableFuture<String>> stage(
            String word, Map<String, Integer> seconds) {
        return item -> {
            CompletableFuture<String> done = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                sleep(seconds.get(item));
                done.complete(word + item);
            });
            return done;
        };
    }

    private void sleep(int seconds) {
        try {
            time.sleep(ofSeconds(seconds));
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
