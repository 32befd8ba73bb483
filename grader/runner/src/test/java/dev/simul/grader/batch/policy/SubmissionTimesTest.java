package dev.simul.grader.batch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.name.SubmissionName;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTimesTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void should_prefer_the_time_in_the_roster() {
        SubmissionTimes times =
                times(
                        Map.of("submitted_at", "2026-09-14T14:00:00+02:00"),
                        Map.of("ada", NOON.plusSeconds(9)));

        assertThat(times.known("ada"))
                .contains(new SubmissionTimes.Known(NOON, "the time in the roster"));
    }

    @Test
    void should_read_the_worksheet_of_moodle() {
        SubmissionTimes times =
                times(
                        Map.of("Last modified (submission)", "Monday, 14 September 2026, 2:05 PM"),
                        Map.of());

        assertThat(times.of("ada"))
                .contains(
                        LocalDateTime.parse("2026-09-14T14:05")
                                .atZone(ZoneId.systemDefault())
                                .toInstant());
    }

    @Test
    void should_use_the_time_in_the_metadata_of_gradescope() {
        SubmissionTimes times =
                times(Map.of("Last modified (submission)", "-"), Map.of("ada", NOON));

        assertThat(times.known("ada"))
                .contains(new SubmissionTimes.Known(NOON, "the time in Gradescope"));
    }

    @Test
    void should_read_the_last_commit_of_a_repository() throws Exception {
        Path repository = folder.resolve("ada");
        git("init", "-q", repository.toString());
        git("-C", repository.toString(), "config", "core.fsmonitor", "touch " + folder + "/ran");
        git(
                "-C",
                repository.toString(),
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "core.fsmonitor=false",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "done");

        assertThat(times(Map.of(), Map.of()).known("ada"))
                .contains(new SubmissionTimes.Known(NOON, "the time of the last commit"));
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void should_know_no_time_if_no_source_does() {
        assertThat(times(Map.of(), Map.of()).of("ada")).isEmpty();
    }

    private static void git(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("GIT_COMMITTER_DATE", NOON.toString());
        assertThat(builder.start().waitFor()).isZero();
    }

    private SubmissionTimes times(Map<String, String> cells, Map<String, Instant> ofGradescope) {
        Handed handed =
                new Handed(
                        "ada",
                        SubmissionName.parse("ada"),
                        List.of(),
                        (course, given) -> new Submission(List.of(), List.of()));
        Person person = new Person("ada", "Ada", "", List.of(), cells);
        Matching matching = new Matching(Map.of("ada", List.of(person)), List.of(), List.of());
        return new SubmissionTimes(List.of(handed), matching, ofGradescope, folder);
    }
}
