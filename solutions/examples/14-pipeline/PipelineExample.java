package dev.simul.task.pipeline;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Stage.class)
class PipelineExample {
    @Test
    void two_items_and_two_stages(TestReporter reporter) {
        Stage pack = Stage.of("pack", Map.of("amber", ofSeconds(10), "beryl", ofSeconds(30)));
        Stage label = Stage.of("label", Map.of("amber", ofSeconds(30), "beryl", ofSeconds(10)));

        Call<List<String>> call =
                call(() ->
                        Pipeline.pipeline(List.of("amber", "beryl"), List.of(pack, label)).get());

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Two items go through two stages, each at its own pace", call));
    }
}
