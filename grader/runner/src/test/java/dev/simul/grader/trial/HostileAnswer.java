package dev.simul.grader.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer to board 01 that attacks the grader. Its first lines say what must come of it: the
 * points of its honest part, and whether the allow-list refuses it. If the attack succeeds, the
 * answer prints LEAKED, or writes a file.
 *
 * @param name the name of the file
 * @param text the source
 * @param points the points that it must get if the allow-list is off or accepts it
 * @param isRefused whether the allow-list refuses it
 */
public record HostileAnswer(String name, String text, BigDecimal points, boolean isRefused) {
    /** The id of the task that the answers are for. */
    public static final String TASK = "01-wait-n";

    private static final Path CORPUS =
            Path.of("src/test/resources/dev/simul/grader/hostile").toAbsolutePath();
    private static final Pattern HEADER =
            Pattern.compile(
                    "// expect: (?<points>[0-9.]+) of 3\n// allow-list: (?<rules>refuses|accepts)\n");

    /** Reads all hostile answers. */
    public static List<HostileAnswer> all() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().map(HostileAnswer::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HostileAnswer read(Path file) {
        try {
            String text = Files.readString(file);
            Matcher header = HEADER.matcher(text);
            if (!header.lookingAt()) {
                throw new IllegalStateException(
                        file + ": expected the lines '// expect: …' and '// allow-list: …'");
            }
            return new HostileAnswer(
                    file.getFileName().toString().replace(".java", ""),
                    text,
                    new BigDecimal(header.group("points")),
                    header.group("rules").equals("refuses"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a submission with this answer. */
    public void writeTo(Path folder) {
        TrialCourse.put(
                folder, "tasks/" + TASK + "/src/main/java/dev/simul/task/waitn/WaitN.java", text);
    }

    /** Returns the files that hostile answers have written. */
    public static List<Path> filesLeft() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("simul-escape-"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
