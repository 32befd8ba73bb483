package dev.simul.grader.loop.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubsTest {
    private static final String FILE = "tasks/01-nap/src/main/java/" + TrialCourse.NAP + "Nap.java";
    private static final Path BACKUP = Path.of(".simul/backups/01-nap/2026-09-07-080000");

    @TempDir private Path home;
    private TrialCourse course;
    private TaskEntry task;
    private String stub;
    private Stubs stubs;

    @BeforeEach
    void writeCourse() throws IOException {
        course = TrialCourse.write(home);
        task = Manifest.read(home.resolve("checks.yml")).task("01-nap").orElseThrow();
        stub = Files.readString(home.resolve(FILE));
        stubs = new Stubs(home, Clock.fixed(Instant.parse("2026-09-07T08:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void should_restore_the_stub_of_a_handout() throws Exception {
        course.put(".simul/stubs/" + FILE, stub);
        course.put(FILE, "mine");

        assertThat(stubs.restore(task)).isEqualTo(new Stubs.Outcome.Restored(BACKUP));

        assertThat(home.resolve(FILE)).hasContent(stub);
        assertThat(home.resolve(BACKUP).resolve("Nap.java")).hasContent("mine");
    }

    @Test
    void should_keep_each_backup() throws Exception {
        course.put(".simul/stubs/" + FILE, stub);
        course.put(FILE, "first");
        stubs.restore(task);
        course.put(FILE, "second");

        stubs.restore(task);

        assertThat(home.resolve(BACKUP).resolve("Nap.java")).hasContent("first");
        assertThat(home.resolve(BACKUP).resolve("Nap.java.2")).hasContent("second");
    }

    @Test
    void should_restore_the_stub_from_the_history() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "stub");
        course.put(FILE, TrialCourse.GOOD_NAP);
        git("commit", "-q", "-a", "-m", "answer");

        stubs.restore(task);

        assertThat(home.resolve(FILE)).hasContent(stub);
    }

    @Test
    void should_change_nothing_if_the_original_is_not_known() throws Exception {
        course.put(FILE, "mine");

        assertThat(stubs.restore(task)).isInstanceOf(Stubs.Outcome.Refused.class);

        assertThat(home.resolve(FILE)).hasContent("mine");
    }

    @Test
    void should_know_an_untouched_stub() {
        assertThat(stubs.isUntouched(task)).isTrue();

        course.put(FILE, TrialCourse.GOOD_NAP);

        assertThat(stubs.isUntouched(task)).isFalse();
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).directory(home.toFile()).start().waitFor()).isZero();
    }
}
