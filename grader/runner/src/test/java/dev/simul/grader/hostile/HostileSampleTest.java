package dev.simul.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.hostile.HostileAnswersTest.Wrong;
import dev.simul.grader.sandbox.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hostile answers of several kinds, which take little time. */
class HostileSampleTest {
    private static final List<String> SAMPLE =
            List.of(
                    "file-by-files",
                    "variables",
                    "builder",
                    "socket",
                    "signal-handler",
                    "log-handler",
                    "escaped-exit",
                    "forge-yes-list",
                    "waits-for-ever");

    @TempDir private Path folder;

    @Test
    void should_gain_and_harm_nothing() throws Exception {
        List<HostileAnswer> sample = SAMPLE.stream().map(HostileAnswer::named).toList();

        assertThat(Wrong.of(HostileRun.grade(Isolation.BEST_EFFORT, Set.of(), sample, folder)))
                .isEmpty();
    }

    /** What the JVM would call outside the simulation is refused also without the allow-list. */
    @Test
    void should_run_nothing_outside_the_simulation_without_the_allow_list() throws Exception {
        List<HostileAnswer> sample =
                Stream.of("signal-handler", "memory-listener", "log-handler", "at-the-end")
                        .map(HostileAnswer::named)
                        .toList();

        assertThat(
                        HostileRun.grade(Isolation.OFF, Set.of(Layer.ALLOW_LIST), sample, folder)
                                .values())
                .noneMatch(HostileOutcome::gotThrough);
    }
}
