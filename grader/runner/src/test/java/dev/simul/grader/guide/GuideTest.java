package dev.simul.grader.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.trial.BuiltKit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the guide for authors of tasks: writes each file and runs each command that it shows, in
 * its order, and compares what they print with what it shows.
 */
class GuideTest {
    private static final String TASK = "24-debounce";
    private static final String NOT_PROVEN = "✗ not proven";

    @TempDir private Path home;

    @Test
    @Tag("slow")
    void should_prove_a_task_by_following_the_guide() throws Exception {
        GuideKit kit = GuideKit.copyTo(home);
        String manifest = kit.text("checks.yml");
        String readme = kit.text("README.md");

        for (GuideStep step : Guide.steps(BuiltKit.home().resolve("grader/README.md"))) {
            switch (step) {
                case GuideStep.Write write -> kit.write(write.path(), write.text());
                case GuideStep.Entry entry -> kit.replaceEntry(TASK, entry.text());
                case GuideStep.Run run -> run(kit, run);
            }
        }

        assertThat(kit.text("checks.yml")).isEqualTo(manifest);
        assertThat(kit.text("README.md")).isEqualTo(readme);
    }

    private static void run(GuideKit kit, GuideStep.Run run) throws Exception {
        GuideKit.Result result = kit.run(run.command());

        boolean isRed = run.printed().stream().anyMatch(line -> line.startsWith(NOT_PROVEN));
        assertThat(result.exitCode())
                .as("%s printed%n%s", run.command(), result.output())
                .isEqualTo(isRed ? 1 : 0);
        if (!run.printed().isEmpty()) {
            assertThat(result.output()).as(run.command()).containsSubsequence(run.printed());
        }
    }

    @Test
    void should_show_commands_files_and_what_is_printed() throws Exception {
        List<GuideStep> steps = Guide.steps(BuiltKit.home().resolve("grader/README.md"));

        assertThat(steps).hasAtLeastOneElementOfType(GuideStep.Entry.class);
        assertThat(steps).filteredOn(GuideStep.Write.class::isInstance).hasSizeGreaterThan(15);
        assertThat(steps)
                .filteredOn(GuideStep.Run.class::isInstance)
                .extracting(step -> ((GuideStep.Run) step).command().split(" ")[1])
                .contains("new", "verify", "timelines", "grade", "move", "rename", "remove");
    }
}
