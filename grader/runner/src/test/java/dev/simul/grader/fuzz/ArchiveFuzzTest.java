package dev.simul.grader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.ClassTree;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import dev.simul.grader.trial.TrialCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive, even a damaged one, is either taken, or refused with a message. */
class ArchiveFuzzTest {
    private static final String NAP_FILE =
            "tasks/01-nap/src/main/java/" + TrialCourse.NAP + "Nap.java";
    private static final int MOST_ENTRIES = 4;
    private static final int MOST_PARTS = 6;
    private static final int LONGEST = 3_000;
    private static final int MOST_NESTED = 3;
    private static final int LINK = 0120777;
    private static final int DEVICE = 0020666;
    private static final int FILE = 0100644;

    /** What the formats consist of: signatures, magic numbers and numbers in octal digits. */
    private static final List<byte[]> VALUES =
            Stream.concat(
                            Mutations.numbers().stream(),
                            Mutations.texts(
                                    "PK\u0003\u0004",
                                    "PK\u0001\u0002",
                                    "PK\u0005\u0006",
                                    "PK\u0006\u0006",
                                    "PK\u0006\u0007",
                                    "ustar\u000000",
                                    "ustar  \u0000",
                                    "././@LongLink",
                                    "00000000000\u0000",
                                    "77777777777\u0000",
                                    "-0000000001\u0000",
                                    "30 mtime=x\n",
                                    "19 GNU.sparse.map=1\n",
                                    "25 path=../../outside\n",
                                    "99999999999 size=1\n",
                                    "22 size=-1\n",
                                    "0",
                                    "1",
                                    "2",
                                    "x",
                                    "g",
                                    "L",
                                    "S",
                                    "../",
                                    "/",
                                    "\\")
                                    .stream())
                    .toList();

    @TempDir private Path folder;
    private Manifest course;

    @BeforeEach
    void readCourse() {
        course = Manifest.read(TrialCourse.write(folder).home().resolve("checks.yml"));
    }

    @Test
    void should_take_or_refuse_some_archives() {
        Cases.runSome(this::takeOrRefuse);
    }

    @Test
    @Tag("slow")
    void should_take_or_refuse_all_archives() {
        Cases.run(this::takeOrRefuse);
    }

    @Test
    void should_take_or_refuse_some_archives_of_a_class() {
        Cases.runSome(this::takeOrRefuseClass);
    }

    @Test
    @Tag("slow")
    void should_take_or_refuse_all_archives_of_a_class() {
        Cases.run(this::takeOrRefuseClass);
    }

    private void takeOrRefuse(Random random) throws IOException {
        byte[] archive = archive(random, 0);
        try {
            Submission taken =
                    Intake.takeArchive(
                            new TreeFile(
                                    "answer.zip",
                                    TreeFile.Kind.FILE,
                                    archive.length,
                                    most -> Arrays.copyOf(archive, Math.min(most, archive.length))),
                            course,
                            task -> List.of());

            taken.notes().forEach(ArchiveFuzzTest::assertIsHarmless);
            taken.tasks().stream()
                    .flatMap(task -> task.files().stream().map(SourceFile::path))
                    .forEach(path ->
                            assertThat(path.split("/")).isNotEmpty().doesNotContain("", ".."));
        } catch (SubmissionException refused) {
            assertIsHarmless(String.valueOf(refused.getMessage()));
        }
    }

    private void takeOrRefuseClass(Random random) throws IOException {
        Path file = Files.write(folder.resolve("class.zip"), archive(random, 0));
        try (ClassTree tree = ClassTree.open(file)) {
            read(tree.files());
            for (String name : tree.files().folders("")) {
                try {
                    read(tree.folder(name + "/"));
                } catch (SubmissionException refused) {
                    assertIsHarmless(String.valueOf(refused.getMessage()));
                }
            }
        } catch (SubmissionException refused) {
            assertIsHarmless(String.valueOf(refused.getMessage()));
        }
    }

    private static void read(FileTree tree) {
        for (TreeFile file : tree.below("")) {
            assertThat(file.path().split("/")).isNotEmpty().doesNotContain("", "..");
            if (file.isFile()) {
                try {
                    assertThat(file.content().read(LONGEST)).hasSizeLessThanOrEqualTo(LONGEST);
                } catch (IOException damaged) {
                    // A file whose bytes are damaged cannot be read.
                    continue;
                } catch (SubmissionException refused) {
                    assertIsHarmless(String.valueOf(refused.getMessage()));
                }
            }
        }
    }

    private static void assertIsHarmless(String sentence) {
        assertThat(sentence).isNotBlank();
        assertThat(PlainText.line(sentence).codePoints()).allMatch(PlainText::isHarmless);
    }

    /** Returns an archive that may be damaged, and may contain another one. */
    private static byte[] archive(Random random, int depth) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int left = random.nextInt(MOST_ENTRIES + 1); left > 0; left--) {
            entries.add(entry(random, depth));
        }
        byte[] bytes =
                switch (random.nextInt(4)) {
                    case 0 -> tar(random, entries);
                    case 1 -> gzip(damaged(random, tar(random, entries), 4));
                    default -> zip(random, entries);
                };
        return damaged(random, bytes, 3);
    }

    private static byte[] damaged(Random random, byte[] bytes, int outOf) {
        return random.nextInt(outOf) == 0 ? bytes : new Mutations(random, VALUES).of(bytes);
    }

    private record Entry(String name, byte[] content, int mode, long statedSize) {}

    private static Entry entry(Random random, int depth) throws IOException {
        String name =
                random.nextBoolean()
                        ? NAP_FILE
                        : NameParts.name(random, MOST_PARTS).replace("\u0000", "");
        byte[] content = TrialCourse.GOOD_NAP.getBytes(UTF_8);
        if (depth < MOST_NESTED && random.nextInt(4) == 0) {
            content = archive(random, depth + 1);
            name += List.of(".zip", ".tar", ".tar.gz").get(random.nextInt(3));
        } else if (random.nextInt(4) == 0) {
            content = new byte[random.nextInt(LONGEST)];
        }
        return new Entry(
                name.isEmpty() ? "a" : name,
                content,
                List.of(FILE, FILE, FILE, FILE, LINK, DEVICE, 0).get(random.nextInt(7)),
                random.nextInt(4) == 0 ? random.nextLong() >>> random.nextInt(Long.SIZE) : -1);
    }

    private static byte[] zip(Random random, List<Entry> entries) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(random.nextInt(3) == 0 ? Zip64Mode.Always : Zip64Mode.AsNeeded);
            for (Entry entry : entries) {
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
                header.setUnixMode(entry.mode());
                header.setMethod(random.nextBoolean() ? ZipArchiveEntry.DEFLATED : 0);
                zip.putArchiveEntry(header);
                if (!header.isDirectory()) {
                    zip.write(entry.content());
                }
                zip.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static byte[] tar(Random random, List<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(
                    random.nextBoolean()
                            ? TarArchiveOutputStream.LONGFILE_POSIX
                            : TarArchiveOutputStream.LONGFILE_GNU);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (Entry entry : entries) {
                TarArchiveEntry header =
                        entry.mode() == LINK
                                ? new TarArchiveEntry(entry.name(), TarConstants.LF_SYMLINK)
                                : new TarArchiveEntry(entry.name());
                boolean isFile = header.isFile() && entry.mode() != LINK;
                header.setSize(isFile ? entry.content().length : 0);
                tar.putArchiveEntry(header);
                if (isFile) {
                    tar.write(entry.content());
                }
                tar.closeArchiveEntry();
            }
        }
        return withStatedSizes(bytes.toByteArray(), entries);
    }

    /** Writes other sizes into the headers of some entries, with a right checksum. */
    private static byte[] withStatedSizes(byte[] tar, List<Entry> entries) {
        int at = 0;
        for (Entry entry : entries) {
            if (entry.statedSize() >= 0 && at + 512 <= tar.length) {
                byte[] size =
                        String.format("%011o\u0000", entry.statedSize() & 077777777777L)
                                .getBytes(UTF_8);
                System.arraycopy(size, 0, tar, at + 124, size.length);
                Arrays.fill(tar, at + 148, at + 156, (byte) ' ');
                int sum = 0;
                for (int i = at; i < at + 512; i++) {
                    sum += Byte.toUnsignedInt(tar[i]);
                }
                byte[] checksum = String.format("%06o\u0000 ", sum).getBytes(UTF_8);
                System.arraycopy(checksum, 0, tar, at + 148, checksum.length);
            }
            at += 512 + (entry.content().length + 511) / 512 * 512;
        }
        return tar;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
