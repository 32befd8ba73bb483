package dev.simul.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer that stops nothing is tested wrong. */
@Tag("slow")
class LayersTest {
    @TempDir private static Path folder;

    private static LayerTrial trial;

    @BeforeAll
    static void run() throws Exception {
        HostileAnswersTest.assumeSandbox();
        List<HostileAnswer> examples = LayerTrial.examples(HostileAnswer.all(), 1);
        trial = LayerTrial.run(examples, folder);
    }

    @Test
    void should_each_stop_an_answer_that_no_remaining_layer_stops() {
        Set<Layer> worth =
                trial.rows().stream()
                        .filter(row -> !row.stopped().isEmpty())
                        .map(LayerTrial.Row::layer)
                        .collect(Collectors.toSet());

        assertThat(worth)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Layer.values()).filter(Layer::isRemovable).toList());
    }

    @Test
    void should_be_those_that_the_answers_name() {
        assertThat(trial.wrongHeaders()).isEmpty();
    }

    @Test
    void should_stop_without_the_others_if_they_are_part_of_all_code() throws Exception {
        assertThat(LayerTrial.wrongHeadersOfRest(HostileAnswer.all(), folder)).isEmpty();
    }
}
