package dev.simul.task.pipeline;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Simulated(given = Stage.class)
class PipelineTest {

    @Test
    void goes_through_all_stages() {
        Map<String, Duration> times = Map.of("amber", ofSeconds(10), "beryl", ofSeconds(10));
        Stage pack = Stage.of("pack", times);
        Stage label = Stage.of("label", times);
        Stage send = Stage.of("send", times);

        Call<List<String>> call =
                call(() ->
                        Pipeline.pipeline(List.of("amber", "beryl"), List.of(pack, label, send))
                                .get());

        Observed.returned("first-stage-only", call, List.of("amber+pack", "beryl+pack"));
        Observed.returned("last-stage-only", call, List.of("amber+send", "beryl+send"));

        assertThat(call)
                .as("the result of a stage is passed to the next stage")
                .returned(List.of("amber+pack+label+send", "beryl+pack+label+send"));
    }

    @Test
    void no_barrier_between_stages() {
        Stage pack = Stage.of("pack", Map.of("amber", ofSeconds(10), "beryl", ofSeconds(30)));
        Stage label = Stage.of("label", Map.of("amber", ofSeconds(30), "beryl", ofSeconds(10)));

        Call<List<String>> call =
                call(() ->
                        Pipeline.pipeline(List.of("amber", "beryl"), List.of(pack, label)).get());

        Observed.that("barrier", call.elapsed().equals(ofSeconds(60)));

        assertThat(call)
                .as("each item takes 40 s in all, and waits for no other")
                .took(ofSeconds(40));
    }
}
