package dev.simul.grader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.TreeFile;
import dev.simul.grader.trial.TrialCourse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source in any encoding, also a damaged one, is either taken unchanged or refused. */
@Tag("slow")
class SourceFuzzTest {
    private static final String PATH = "tasks/01-nap/src/main/java/" + TrialCourse.NAP + "Nap.java";
    private static final List<Charset> CHARSETS =
            List.of(
                    UTF_8,
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.ISO_8859_1,
                    Charset.forName("windows-1252"),
                    Charset.forName("UTF-32BE"),
                    Charset.forName("UTF-32LE"),
                    Charset.forName("Shift_JIS"),
                    Charset.forName("IBM1047"));
    private static final List<byte[]> VALUES =
            Stream.of(
                            Mutations.numbers(),
                            Mutations.texts(
                                    "\uFEFF",
                                    "package",
                                    "/*",
                                    "*/",
                                    "//",
                                    "\\u",
                                    "\\u002a",
                                    "\\uuuu0070",
                                    "\\",
                                    "\"",
                                    "@interface",
                                    "@A(",
                                    "(",
                                    ")",
                                    "\r",
                                    "\u2028",
                                    "\u202E",
                                    "😀",
                                    "ö",
                                    "\"\"\"",
                                    "'",
                                    ".",
                                    ";",
                                    "\\u+041"),
                            List.<byte[]>of(
                                    new byte[] {(byte) 0xC0, (byte) 0x80},
                                    new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                                    new byte[] {(byte) 0xFE, (byte) 0xFF},
                                    new byte[] {(byte) 0xFF, (byte) 0xFE},
                                    new byte[] {
                                        (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80
                                    }))
                    .flatMap(List::stream)
                    .toList();
    private static final String START =
            """
            /* Größe: 3 μs */ // a
            @Deprecated(since = ")") @B
            pack\\u0061ge dev . simul.trial/**/.nap;
            """;

    @TempDir private Path folder;

    @Test
    void should_take_a_source_unchanged_or_refuse_it() {
        Manifest course = Manifest.read(TrialCourse.write(folder).home().resolve("checks.yml"));
        Cases.run(random -> {
            byte[] bytes = source(random);
            TreeFile file =
                    new TreeFile(
                            PATH,
                            TreeFile.Kind.FILE,
                            bytes.length,
                            most -> Arrays.copyOf(bytes, Math.min(most, bytes.length)));

            Submission taken = Intake.take(FileTree.of(List.of(file)), course, task -> List.of());

            List<SourceFile> sources = taken.tasks().getFirst().files();
            assertThat(sources.isEmpty()).isEqualTo(taken.tasks().getFirst().problem() != null);
            sources.forEach(source -> assertThat(source.text()).isEqualTo(text(bytes)));
        });
    }

    private static byte[] source(Random random) {
        String text = random.nextBoolean() ? START : TrialCourse.GOOD_NAP;
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] encoded = text.getBytes(random.nextBoolean() ? UTF_8 : charset);
        return new Mutations(random, VALUES).of(encoded);
    }

    /** Returns what bytes mean in UTF-8. Bytes that mean nothing become U+FFFD. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        assertThat(text.getBytes(UTF_8)).isEqualTo(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
