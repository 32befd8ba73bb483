package dev.simul.grader.batch.intake;

import static dev.simul.grader.batch.TrialClass.NAP_FILE;
import static dev.simul.grader.batch.TrialClass.below;
import static dev.simul.grader.batch.TrialClass.bytes;
import static dev.simul.grader.batch.TrialClass.good;
import static dev.simul.grader.batch.TrialClass.half;
import static dev.simul.grader.batch.TrialClass.tarGz;
import static dev.simul.grader.batch.TrialClass.write;
import static dev.simul.grader.batch.TrialClass.zip;
import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassIntakeTest {
    @TempDir private static Path course;
    private static Manifest manifest;

    @TempDir private Path folder;

    @BeforeAll
    static void writeCourse() {
        manifest = Manifest.read(TrialCourse.write(course).home().resolve("checks.yml"));
    }

    @Test
    void should_find_folders_and_archives() {
        write(folder.resolve("ada"), good());
        write(folder.resolve("grace.zip"), zip(good()));
        write(folder.resolve("linus.tar.gz"), tarGz(good()));
        write(folder.resolve("tony/inner.zip"), zip(good()));

        assertThat(tasksPerSubmission(folder))
                .isEqualTo(Map.of("ada", 2, "grace.zip", 2, "linus.tar.gz", 2, "tony", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.zip", "class.tar.gz"})
    void should_find_the_same_in_an_archive_of_the_class(String name) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.putAll(below("Week 1/Lovelace Ada_1_assignsubmission_file_/", good()));
        all.putAll(
                below(
                        "Week 1/Hopper Grace_2_assignsubmission_file_/",
                        Map.of("work.zip", zip(half()))));
        all.put("Week 1/torvaldslinus_3_4_work.tar.gz", tarGz(good()));
        write(folder.resolve(name), name.endsWith("zip") ? zip(all) : tarGz(all));

        assertThat(tasksPerSubmission(folder.resolve(name)))
                .isEqualTo(
                        Map.of(
                                "Lovelace Ada_1_assignsubmission_file_", 2,
                                "Hopper Grace_2_assignsubmission_file_", 1,
                                "torvaldslinus_3_4_work.tar.gz", 2));
    }

    @Test
    void should_refuse_only_the_submission_whose_entry_leaves_the_archive() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.putAll(below("ada/", good()));
        all.put("eve/../../evil.java", bytes(GOOD_NAP));
        all.put("eve/Nap.java", bytes(GOOD_NAP));
        write(folder.resolve("class.zip"), zip(all));

        try (ClassIntake intake = open(folder.resolve("class.zip"))) {
            assertThat(intake.submissions()).extracting(Handed::name).containsExactly("ada", "eve");
            assertThat(tasks(intake.submissions().getFirst())).isEqualTo(2);
            assertThatThrownBy(() -> take(intake.submissions().getLast()))
                    .isInstanceOf(SubmissionException.class)
                    .hasMessageContaining("expected a path within the archive, found '..'");
        }
    }

    @Test
    void should_refuse_an_archive_that_leaves_the_class_itself() {
        write(folder.resolve("class.zip"), zip(Map.of("../evil.java", bytes(GOOD_NAP))));

        assertThatThrownBy(() -> open(folder.resolve("class.zip")))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("found '..'");
    }

    @Test
    void should_refuse_an_archive_whose_list_of_entries_is_malformed() throws IOException {
        Path file = folder.resolve("class.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("ada/Nap.java"));
            zip.write(bytes(GOOD_NAP));
            zip.closeArchiveEntry();
        }
        write(file, withNegativePlaceOfTheEntries(Files.readAllBytes(file)));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(SubmissionException.class)
                .hasMessage(
                        "the archive 'class.zip' cannot be read: it is damaged or incomplete (its"
                                + " list of entries is malformed)");
    }

    private static byte[] withNegativePlaceOfTheEntries(byte[] zip64) {
        int locator = new String(zip64, ISO_8859_1).lastIndexOf("PK\u0006\u0007");
        ByteBuffer.wrap(zip64).putLong(locator + 8, -1);
        return zip64;
    }

    @Test
    void should_use_the_latest_attempt_of_a_student_and_note_the_others() {
        write(folder.resolve("ada_1_20_work.zip"), zip(half()));
        write(folder.resolve("ada_1_21_work-1.zip"), zip(good()));

        try (ClassIntake intake = open(folder)) {
            assertThat(intake.submissions()).hasSize(1);
            assertThat(tasks(intake.submissions().getFirst())).isEqualTo(2);
            assertThat(intake.submissions().getFirst().notes())
                    .containsExactly("ignored: ada_1_20_work.zip is an earlier attempt");
        }
    }

    @Test
    void should_put_the_single_files_of_a_student_together() {
        write(folder.resolve("ada_1_20_Nap-2.java"), good().get(NAP_FILE));
        write(
                folder.resolve("ada_1_21_Sum.java"),
                good().get(dev.simul.grader.batch.TrialClass.SUM_FILE));

        assertThat(tasksPerSubmission(folder)).isEqualTo(Map.of("ada_1_20_Nap-2.java", 2));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need special rights")
    void should_say_why_each_odd_file_cannot_be_read() throws IOException {
        write(folder.resolve("ada"), good());
        write(folder.resolve("empty.zip"), new byte[0]);
        write(folder.resolve("essay.pdf"), bytes("%PDF"));
        write(folder.resolve("garbage.zip"), bytes("no archive at all"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        write(folder.resolve("Ada_1_assignsubmission_onlinetext_/onlinetext.html"), bytes("<p>"));

        List<String> sentences = new ArrayList<>();
        try (ClassIntake intake = open(folder)) {
            for (Handed handed : intake.submissions()) {
                try {
                    take(handed);
                } catch (SubmissionException refused) {
                    sentences.add(refused.getMessage());
                }
            }
        }
        assertThat(sentences)
                .containsExactlyInAnyOrder(
                        "expected files, found only text that was typed into the learning platform",
                        "expected a folder or an archive (zip, tar, tar.gz), found an empty file",
                        "expected a folder or an archive (zip, tar, tar.gz), found a file of another"
                                + " kind: 'essay.pdf'",
                        "expected a folder or an archive (zip, tar, tar.gz), found a file whose"
                                + " content does not match its name: 'garbage.zip'",
                        "expected a folder or an archive (zip, tar, tar.gz), found a symbolic"
                                + " link: 'link'");
    }

    @Test
    void should_read_the_students_from_the_metadata_of_gradescope() {
        write(folder.resolve("submission_11"), good());
        write(
                folder.resolve("submission_metadata.yml"),
                bytes(
                        """
                        ---
                        submission_11:
                          :created_at: 2026-11-01 10:00:00.000000000 Z
                          :submitters:
                          - :name: Ada Lovelace
                            :sid: '0042'
                            :email: ada@example.org
                          - :name: Grace Hopper
                            :sid: 43
                            :email: grace@example.org
                        """));

        try (ClassIntake intake = open(folder)) {
            assertThat(intake.submissions())
                    .extracting(Handed::name)
                    .containsExactly("submission_11");
            assertThat(intake.submitters().get("submission_11"))
                    .containsExactly(
                            new Submitter("Ada Lovelace", "ada@example.org", "0042"),
                            new Submitter("Grace Hopper", "grace@example.org", "43"));
        }
    }

    @Test
    void should_not_take_a_single_submission_for_a_class() {
        write(folder, good());

        assertThatThrownBy(() -> open(folder))
                .hasMessage(
                        "expected the submissions of a class, found one submission: use 'simul"
                                + " grade "
                                + folder
                                + "'");
    }

    @Test
    void should_leave_out_the_files_of_the_grader() {
        write(folder.resolve("ada"), good());
        write(folder.resolve("grades/ada/report.json"), bytes("{}"));

        try (ClassIntake intake =
                ClassIntake.open(
                        folder, manifest, Set.of(folder.resolve("grades").toAbsolutePath()))) {
            assertThat(intake.submissions()).extracting(Handed::name).containsExactly("ada");
        }
    }

    private static Map<String, Integer> tasksPerSubmission(Path path) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (ClassIntake intake = open(path)) {
            intake.submissions().forEach(handed -> counts.put(handed.name(), tasks(handed)));
        }
        return counts;
    }

    private static int tasks(Handed handed) {
        return (int) take(handed).tasks().stream().filter(task -> task.problem() == null).count();
    }

    private static Submission take(Handed handed) {
        return handed.reading().take(manifest, task -> List.of());
    }

    private static ClassIntake open(Path path) {
        return ClassIntake.open(path, manifest, Set.of());
    }
}
