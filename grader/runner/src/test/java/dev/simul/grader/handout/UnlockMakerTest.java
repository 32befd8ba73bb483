package dev.simul.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.student.handout.HandoutFolder;
import dev.simul.student.handout.UnlockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockMakerTest {
    private final Course course = Course.read(BuiltKit.home());

    @TempDir private Path temp;

    @Test
    void should_unlock_remedies_and_answers_of_an_assignment_in_a_handout() throws IOException {
        var week = course.manifest().assignment("week-1").orElseThrow();
        Path folder = temp.resolve("course");
        new HandoutFolder(folder).write(new HandoutMaker(BuiltKit.home(), course, null).make());
        Path file = Files.write(temp.resolve("u"), new UnlockMaker(course, week).make());

        assertThat(UnlockFile.apply(file, folder)).isEqualTo(week.tasks());

        TaskEntry task = course.task("01-wait-n").entry();
        String remedy = task.handedOut().advice().getFirst().id();
        assertThat(folder.resolve(".simul/remedies/01-wait-n.yml")).content().contains(remedy);
        assertThat(folder.resolve("answers/01-wait-n/reference/WaitN.java")).exists();
        assertThat(folder.resolve("answers/01-wait-n"))
                .isDirectoryRecursivelyContaining("glob:**.md");
        assertThat(folder.resolve("answers/07-async-generator")).doesNotExist();
        assertThat(Files.readString(folder.resolve("answers/01-wait-n/README.md")))
                .as("remedies of hidden checks too")
                .contains(task.advice().stream().map(AdviceEntry::remedy).toList());
    }

    @Test
    void should_contain_no_source_of_a_hidden_check_and_no_wrong_answer() {
        HandoutFiles files =
                HandoutFiles.ofZip("week.unlock", new UnlockMaker(course, null).make());

        assertThat(files.with("rejected by")).isEmpty();
        assertThat(files.with("HiddenTest")).isEmpty();
        assertThat(files.with("answers/01-wait-n/reference/WaitN.java")).isNotEmpty();
    }

    @Test
    void should_fit_the_manifest_of_a_handout() throws IOException {
        Manifest manifest = course.manifest();
        for (var task : manifest.tasks()) {
            assertThat(manifest.remedies(task).advice().keySet())
                    .containsAll(task.handedOut().advice().stream().map(AdviceEntry::id).toList())
                    .containsAll(manifest.advice().stream().map(AdviceEntry::id).toList());
        }
    }
}
