package dev.simul.grader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import dev.simul.grader.trial.TrialCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any name of a file leads to an answer, a note or a refusal. */
@Tag("slow")
class FileNameFuzzTest {
    private static final byte[] SOURCE = TrialCourse.GOOD_NAP.getBytes(UTF_8);
    private static final int MOST_PARTS = 14;
    private static final int MOST_FILES = 3;
    private static final int LONGEST_ON_DISK = 255;

    @TempDir private Path folder;

    @Test
    void should_take_note_of_or_refuse_files_of_any_name() {
        Manifest course = Manifest.read(TrialCourse.write(folder).home().resolve("checks.yml"));
        Cases.run(random -> {
            Set<String> paths = new LinkedHashSet<>();
            for (int left = 1 + random.nextInt(MOST_FILES); left > 0; left--) {
                paths.add(NameParts.name(random, MOST_PARTS));
            }
            try {
                assertIsInert(
                        random.nextBoolean()
                                ? Intake.takeArchive(zip(paths), course, task -> List.of())
                                : Intake.take(files(paths), course, task -> List.of()));
            } catch (SubmissionException refused) {
                assertThat(refused).hasMessageNotContaining("\u0000");
            }
        });
    }

    @Test
    void should_find_the_original_of_a_copy_of_any_name() {
        Cases.run(random -> {
            String name = NameParts.name(random, MOST_PARTS).replace('/', ' ');
            String found = CopyName.ofFile(name).original();

            assertThat(found.length()).isLessThanOrEqualTo(name.length());
            assertThat(CopyName.ofFile(found)).isEqualTo(new CopyName(found, false));
        });
    }

    private static void assertIsInert(Submission submission) {
        submission.tasks().stream()
                .flatMap(task -> task.files().stream().map(SourceFile::path))
                .forEach(path -> assertThat(path).doesNotStartWith("/"));
        submission
                .notes()
                .forEach(note ->
                        assertThat(PlainText.line(note).codePoints())
                                .allMatch(PlainText::isHarmless));
    }

    private static FileTree files(Set<String> paths) {
        return FileTree.of(
                paths.stream()
                        .map(FileNameFuzzTest::onDisk)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .map(path -> file(path, SOURCE))
                        .toList());
    }

    /** Returns the path that a folder on a disk could contain. */
    private static String onDisk(String path) {
        return String.join(
                "/",
                Stream.of(path.replace("\u0000", "").split("/"))
                        .filter(name -> !List.of("", ".", "..").contains(name))
                        .map(name -> name.substring(0, Math.min(name.length(), LONGEST_ON_DISK)))
                        .toList());
    }

    private static TreeFile zip(Set<String> paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(SOURCE);
            }
        }
        return file("answer.zip", bytes.toByteArray());
    }

    private static TreeFile file(String path, byte[] content) {
        return new TreeFile(
                path,
                TreeFile.Kind.FILE,
                content.length,
                most -> Arrays.copyOf(content, Math.min(most, content.length)));
    }
}
