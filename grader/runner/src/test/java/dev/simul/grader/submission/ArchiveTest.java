package dev.simul.grader.submission;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static dev.simul.grader.trial.TrialCourse.SUM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.trial.TrialCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final String NAP_FILE = "tasks/01-nap/src/main/java/" + NAP + "Nap.java";
    private static final String SUM_FILE = "tasks/02-sum/src/main/java/" + SUM + "Sum.java";
    private static final int SYMBOLIC_LINK = 0120777;
    private static final int DEVICE = 0020666;

    @TempDir private Path courseFolder;
    @TempDir private Path folder;
    private Manifest course;

    @BeforeEach
    void readCourse() {
        course = Manifest.read(TrialCourse.write(courseFolder).home().resolve("checks.yml"));
    }

    @Test
    void should_take_a_zip() throws IOException {
        assertIsTaken(write("answer.zip", zip(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM)));
    }

    @Test
    void should_take_a_zip_whatever_its_name() throws IOException {
        assertIsTaken(write("answer", zip(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM)));
    }

    @Test
    void should_take_a_tar() throws IOException {
        assertIsTaken(write("answer.tar", tar("./" + NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM)));
    }

    @Test
    void should_take_a_packed_tar() throws IOException {
        assertIsTaken(
                write(
                        "answer.tar.gz",
                        gzip(tar("x/" + NAP_FILE, GOOD_NAP, "x/" + SUM_FILE, GOOD_SUM))));
    }

    @Test
    void should_take_the_only_archive_in_a_folder() throws IOException {
        write("hand-in/answer.zip", zip(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM));
        write("hand-in/README.md", "see the archive".getBytes(UTF_8));

        Submission submission = assertIsTaken(folder);

        assertThat(submission.notes())
                .containsExactly(
                        "used: hand-in/answer.zip, because it is the only archive of the"
                                + " submission");
    }

    @Test
    void should_take_an_archive_in_an_archive() throws IOException {
        byte[] inner = zip(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM);

        assertIsTaken(write("outer.zip", zip("inner.zip", inner)));
        assertIsTaken(write("outer.tar.gz", gzip(tar("inner.zip", inner))));
    }

    @Test
    void should_not_open_an_archive_beside_sources() throws IOException {
        write(NAP_FILE, GOOD_NAP.getBytes(UTF_8));
        write("tasks/01-nap/old.zip", zip(NAP_FILE, "class Nap {}"));

        assertThat(take(folder).tasks().getFirst().problem()).isNull();
    }

    @Test
    void should_refuse_archives_one_in_the_other_without_end() throws IOException {
        byte[] innermost = zip(NAP_FILE, GOOD_NAP);

        assertThatThrownBy(() -> take(write("a.zip", zip("b.zip", zip("c.zip", innermost)))))
                .hasMessage(
                        "the archive 'c.zip' is refused: expected at most 2 nested"
                                + " archives, found more");
    }

    @Test
    void should_say_that_an_archive_holds_the_submissions_of_a_class() throws IOException {
        byte[] all =
                zip(
                        "class/ada/answer.zip", zip(NAP_FILE, GOOD_NAP),
                        "class/grace/answer.zip", zip(NAP_FILE, GOOD_NAP),
                        "class/linus/answer.zip", zip(NAP_FILE, GOOD_NAP));

        assertThatThrownBy(() -> take(write("class.zip", all)))
                .hasMessage(
                        "expected one submission, found 3: use 'simul grade-class', or grade"
                                + " one, such as 'class/ada/answer.zip'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../Nap.java | expected a path within the archive, found '..'",
                "tasks/../../Nap.java | expected a path within the archive, found '..'",
                "/etc/Nap.java | expected a path within the archive, found an absolute one",
                "C:/Nap.java | expected a path within the archive, found an absolute one",
                "c:Nap.java | expected a path within the archive, found an absolute one",
                "tasks\\Nap.java | expected '/' between names, found a backslash",
                "..\\Nap.java | expected '/' between names, found a backslash"
            })
    void should_refuse_a_name_that_leads_elsewhere(String name, String reason) throws IOException {
        for (byte[] archive : List.of(zipWithRawName(name), tar(name, GOOD_NAP))) {
            assertThatThrownBy(() -> take(write("answer", archive)))
                    .isInstanceOf(SubmissionException.class)
                    .hasMessage("the archive 'answer' is refused: entry '" + name + "': " + reason);
        }
    }

    @Test
    void should_refuse_a_name_with_control_characters_and_show_it_harmlessly() throws IOException {
        byte[] archive = zip("a\u001b[31m\n::error::/Nap.java", GOOD_NAP);

        assertThatThrownBy(() -> take(write("answer.zip", archive)))
                .hasMessageContaining("entry 'a?[31m?::error::/Nap.java': expected a name without");
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 400})
    void should_refuse_a_name_that_is_too_deep_or_too_long(int folders) throws IOException {
        assertThatThrownBy(() -> take(write("answer.zip", zip("abc/".repeat(folders) + "x", "x"))))
                .hasMessageContaining("expected ")
                .hasMessageContaining(" at most ");
    }

    @Test
    void should_name_a_link_in_place_of_a_source() throws IOException {
        byte[] zip =
                zip(out -> {
                    ZipArchiveEntry link = new ZipArchiveEntry(NAP_FILE);
                    link.setUnixMode(SYMBOLIC_LINK);
                    put(out, link, "/etc/passwd".getBytes(UTF_8));
                });
        TarArchiveEntry soft = new TarArchiveEntry(NAP_FILE, TarConstants.LF_SYMLINK);
        soft.setLinkName("/etc/passwd");
        TarArchiveEntry hard = new TarArchiveEntry(NAP_FILE, TarConstants.LF_LINK);
        hard.setLinkName("/etc/passwd");

        assertThat(napMessage(zip))
                .isEqualTo(NAP_FILE + ": expected a file, found a symbolic link");
        assertThat(napMessage(tar(soft)))
                .isEqualTo(NAP_FILE + ": expected a file, found a symbolic link");
        assertThat(napMessage(tar(hard)))
                .isEqualTo(NAP_FILE + ": expected a file, found a hard link");
    }

    @Test
    void should_name_a_device_in_place_of_a_source() throws IOException {
        byte[] zip =
                zip(out -> {
                    ZipArchiveEntry device = new ZipArchiveEntry(NAP_FILE);
                    device.setUnixMode(DEVICE);
                    put(out, device, new byte[0]);
                });

        for (byte type : List.of(TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO)) {
            assertThat(napMessage(tar(new TarArchiveEntry(NAP_FILE, type))))
                    .isEqualTo(NAP_FILE + ": expected a file, found a special file");
        }
        assertThat(napMessage(zip)).isEqualTo(NAP_FILE + ": expected a file, found a special file");
    }

    @Test
    void should_refuse_two_entries_of_one_name() throws IOException {
        byte[] zip = zip(NAP_FILE, GOOD_NAP, NAP_FILE, GOOD_NAP);
        byte[] tar = tar(NAP_FILE, GOOD_NAP, "./" + NAP_FILE, GOOD_NAP);

        for (byte[] archive : List.of(zip, tar)) {
            assertThatThrownBy(() -> take(write("answer", archive)))
                    .hasMessageEndingWith(": expected one entry with this name, found two");
        }
    }

    @ParameterizedTest
    @CsvSource({"tasks/a/Nap.java, tasks/a/nap.java", "tasks/a/Nap.java, tasks/A/Sum.java"})
    void should_refuse_names_that_differ_in_case_only(String one, String other) throws IOException {
        assertThatThrownBy(() -> take(write("answer.zip", zip(one, GOOD_NAP, other, GOOD_NAP))))
                .hasMessageContaining(
                        "expected names that differ in more than case, but also found 'tasks/");
    }

    @Test
    void should_refuse_an_entry_with_a_password() throws IOException {
        byte[] archive = zip(NAP_FILE, GOOD_NAP);
        setFlag(archive, 1);

        assertThatThrownBy(() -> take(write("answer.zip", archive)))
                .hasMessageEndingWith(
                        "expected no encryption: create the archive without a password");
    }

    @Test
    void should_refuse_a_zip_that_unpacks_to_far_more_than_it_is() throws IOException {
        byte[] archive = zip("zeros.bin", new byte[2 << 20]);

        assertThatThrownBy(() -> take(write("answer.zip", archive)))
                .hasMessageContaining(
                        "entry 'zeros.bin': expected at most 200 times the packed size");
    }

    @Test
    void should_refuse_a_packed_tar_that_unpacks_to_far_more_than_it_is() throws IOException {
        byte[] archive = gzip(tar("zeros.bin", new byte[4 << 20]));

        assertThatThrownBy(() -> take(write("answer.tgz", archive)))
                .hasMessage(
                        "the archive 'answer.tgz' is refused: expected at most 256 MiB and"
                                + " 200 times its packed size when unpacked, found more");
    }

    @Test
    void should_refuse_a_zip_that_holds_more_than_it_says() throws IOException {
        byte[] archive = zip(NAP_FILE, GOOD_NAP);
        setSize(archive, 10);

        assertThatThrownBy(() -> take(write("answer.zip", archive)))
                .isInstanceOf(SubmissionException.class);
    }

    @Test
    void should_refuse_a_tar_that_claims_terabytes() throws IOException {
        TarArchiveEntry huge = new TarArchiveEntry("huge.bin");
        huge.setSize(7L << 30);
        byte[] header = new byte[512];
        huge.writeEntryHeader(header);

        assertThatThrownBy(() -> take(write("answer.tar", header)))
                .hasMessageContaining(
                        "entry 'huge.bin': expected at most 256 MiB in total when unpacked");
    }

    @Test
    void should_refuse_more_entries_than_a_submission_has() throws IOException {
        byte[] archive =
                zip(out -> {
                    for (int i = 0; i <= IntakeLimits.ENTRIES; i++) {
                        put(out, new ZipArchiveEntry("f" + i), new byte[0]);
                    }
                });

        assertThatThrownBy(() -> take(write("answer.zip", archive)))
                .hasMessageEndingWith("expected at most 20000 entries, found more");
    }

    @Test
    void should_read_names_in_utf_8_with_and_without_the_flag_and_in_ibm_437() throws IOException {
        String name = "Lösung/" + NAP_FILE;
        for (boolean flag : List.of(true, false)) {
            for (Charset charset : List.of(UTF_8, Charset.forName("IBM437"))) {
                byte[] archive =
                        zip(out -> {
                            out.setEncoding(charset.name());
                            out.setUseLanguageEncodingFlag(flag);
                            put(out, new ZipArchiveEntry(name), GOOD_NAP.getBytes(UTF_8));
                        });
                Submission submission = take(write("answer.zip", archive));

                assertThat(submission.tasks().getFirst().files().getFirst().path()).isEqualTo(name);
            }
        }
    }

    @Test
    void should_leave_out_what_a_mac_adds() throws IOException {
        byte[] archive =
                zip(
                        NAP_FILE,
                        GOOD_NAP,
                        SUM_FILE,
                        GOOD_SUM,
                        "__MACOSX/" + NAP_FILE,
                        "\u0000\u0005\u0016\u0007",
                        "tasks/.DS_Store",
                        "\u0000\u0001");

        assertIsTaken(write("answer.zip", archive));
    }

    @Test
    void should_name_a_source_that_is_too_large() throws IOException {
        byte[] archive = zip(NAP_FILE, GOOD_NAP + "/".repeat(IntakeLimits.FILE_BYTES));

        assertThat(take(write("answer.zip", archive)).tasks().getFirst().problem())
                .satisfies(problem ->
                        assertThat(Objects.requireNonNull(problem).reason())
                                .isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer.zip", "answer.tar", "answer.tar.gz"})
    void should_name_an_archive_that_is_cut_off(String name) throws IOException {
        byte[] whole =
                switch (name) {
                    case "answer.zip" -> zip(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM);
                    case "answer.tar" -> tar(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM);
                    default -> gzip(tar(NAP_FILE, GOOD_NAP, SUM_FILE, GOOD_SUM));
                };
        int length = name.equals("answer.tar") ? 700 : whole.length / 2;

        assertThatThrownBy(() -> take(write(name, Arrays.copyOf(whole, length))))
                .isInstanceOf(SubmissionException.class)
                .hasMessageStartingWith(
                        "the archive '" + name + "' cannot be read: it is damaged or incomplete (");
    }

    @ParameterizedTest
    @CsvSource({
        "7z\u00bc\u00af, a 7z archive",
        "Rar!\u001a, a rar archive",
        "'', an empty file",
        "class Nap {}, a file of another kind"
    })
    void should_name_a_file_that_is_no_archive(String text, String found) throws IOException {
        assertThatThrownBy(() -> take(write("answer", text.getBytes(UTF_8))))
                .hasMessage(
                        "expected a folder or an archive (zip, tar, tar.gz), found "
                                + found
                                + ": 'answer'");
    }

    @Test
    void should_name_a_packed_file_that_is_no_tar() throws IOException {
        assertThatThrownBy(() -> take(write("Nap.java.gz", gzip(GOOD_NAP.getBytes(UTF_8)))))
                .hasMessage(
                        "expected a tar archive in 'Nap.java.gz', found a file of another"
                                + " kind");
    }

    @Test
    void should_write_nothing() throws IOException {
        Path archive = write("answer.zip", zip("../" + NAP_FILE, GOOD_NAP));

        assertThatThrownBy(() -> take(archive)).isInstanceOf(SubmissionException.class);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).containsExactly(folder, archive);
        }
    }

    private Submission assertIsTaken(Path path) {
        Submission submission = take(path);
        assertThat(submission.tasks()).allMatch(task -> task.problem() == null);
        return submission;
    }

    private String napMessage(byte[] archive) throws IOException {
        return Objects.requireNonNull(take(write("answer", archive)).tasks().getFirst().problem())
                .messages()
                .getFirst();
    }

    private Submission take(Path path) {
        return Intake.take(path, course);
    }

    private Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Writes entries into a zip. */
    private interface Entries {
        void write(ZipArchiveOutputStream out) throws IOException;
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        return zip(out -> {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                put(
                        out,
                        new ZipArchiveEntry((String) namesAndContents[i]),
                        bytes(namesAndContents[i + 1]));
            }
        });
    }

    private static byte[] zip(Entries entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            entries.write(out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] bytes)
            throws IOException {
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private static byte[] tar(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = bytes(namesAndContents[i + 1]);
                // Such names are what this is about.
                TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i], true);
                entry.setName((String) namesAndContents[i]);
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            out.putArchiveEntry(entry);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(UTF_8);
    }

    /** Returns a zip with a name that the writer would change. */
    private static byte[] zipWithRawName(String name) throws IOException {
        byte[] archive = zip(name.replace('\\', '|'), GOOD_NAP);
        for (int i = 0; i < archive.length; i++) {
            archive[i] = archive[i] == '|' ? (byte) '\\' : archive[i];
        }
        return archive;
    }

    /** Sets bits of the flags of the only entry, in the central directory and in front of it. */
    private static void setFlag(byte[] zip, int bits) {
        zip[6] |= (byte) bits;
        zip[centralDirectory(zip) + 8] |= (byte) bits;
    }

    /** Sets the size that the central directory gives for the only entry. */
    private static void setSize(byte[] zip, int size) {
        int at = centralDirectory(zip) + 24;
        zip[at] = (byte) size;
        zip[at + 1] = 0;
    }

    private static int centralDirectory(byte[] zip) {
        int at = 0;
        while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != 1) {
            at++;
        }
        return at;
    }
}
