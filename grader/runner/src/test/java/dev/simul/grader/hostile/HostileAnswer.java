package dev.simul.grader.hostile;

import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer that attacks the grader. Its first lines say what must come of it:
 *
 * <pre>
 * // board: 01-wait-n
 * // honest: 0.25
 * // verdict: not-allowed
 * // stopped by: allow-list, closed harness
 * // Reads the constants of the checks.
 * </pre>
 *
 * <p>"honest" is the score of the answer without its attack, and the most that it may get.
 * "verdict" is why the checks do not run, or {@code graded}, followed by the reason that at least
 * one check must have, if there is one. "stopped by" lists the layers that stop the attack, in the
 * order in which it meets them. If all of these are removed, the attack succeeds.
 *
 * <p>An attack that succeeds prints {@code LEAKED}, or does what {@link Harm} sees. An answer of
 * several files is a folder, in which the first file has the header. The {@link Bait} replaces
 * words such as {@code @SECRET@}.
 *
 * @param kind the name of the folder, which says what the answer tries
 * @param name the name of the file without its ending
 * @param board the id of the task
 * @param honest the points of the honest part
 * @param verdict what must come of it, with all layers
 * @param stoppedBy the layers that stop it, the first one first
 * @param files the sources by their path in the task
 */
public record HostileAnswer(
        String kind,
        String name,
        String board,
        BigDecimal honest,
        String verdict,
        List<Layer> stoppedBy,
        Map<String, String> files) {
    private static final String GRADED = "graded";
    private static final Path CORPUS =
            Path.of("src/test/resources/dev/simul/grader/hostile").toAbsolutePath();
    private static final Pattern HEADER =
            Pattern.compile(
                    """
                    // board: (?<board>[\\w-]+)
                    // honest: (?<honest>[0-9.]+)
                    // verdict: (?<verdict>[\\w -]+)
                    // stopped by: (?<layers>[\\w -]+(?:, [\\w -]+)*)
                    // (?<purpose>[A-Z][^\\n]*)
                    """);
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^public (?:\\w+ )*?(?:class|interface|record|enum) (\\w+)");

    /** Reads all answers, sorted by kind and name. */
    public static List<HostileAnswer> all() {
        try (Stream<Path> kinds = Files.list(CORPUS)) {
            return kinds.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(kind -> in(kind).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the answer of a name. */
    static HostileAnswer named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no hostile answer '" + name + "'"));
    }

    private static List<HostileAnswer> in(Path kind) {
        try (Stream<Path> answers = Files.list(kind)) {
            return answers.sorted().map(each -> read(kind, each)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HostileAnswer read(Path kind, Path answer) {
        List<String> texts = texts(answer);
        Matcher header = HEADER.matcher(texts.getFirst());
        if (!header.lookingAt()) {
            throw new IllegalStateException(
                    answer
                            + ": expected the lines '// board: …', '// honest: …', '// verdict: …',"
                            + " '// stopped by: …' and a sentence");
        }
        Map<String, String> files = new LinkedHashMap<>();
        texts.forEach(text -> files.put(pathOf(text), text));
        return new HostileAnswer(
                nameOf(kind),
                nameOf(answer),
                header.group("board"),
                new BigDecimal(header.group("honest")),
                header.group("verdict"),
                Stream.of(header.group("layers").split(", ")).map(Layer::of).toList(),
                files);
    }

    private static List<String> texts(Path answer) {
        try (Stream<Path> files = Files.walk(answer)) {
            return files.filter(Files::isRegularFile).sorted().map(HostileAnswer::text).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String nameOf(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replace(".java", "");
    }

    /** Returns the path that the declarations in a source ask for. */
    private static String pathOf(String text) {
        Matcher folder = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!folder.find() || !type.find()) {
            throw new IllegalStateException("expected a package and a public type:\n" + text);
        }
        return folder.group(1).replace('.', '/') + "/" + type.group(1) + ".java";
    }

    /** Returns whether the checks run if no layer is removed. */
    boolean isGraded() {
        return verdict.startsWith(GRADED);
    }

    /** Returns the reason that the task or one of its checks must have; empty if none. */
    String reason() {
        return verdict.replace(GRADED, "").strip();
    }

    /** Writes a submission with this answer alone, without baits. */
    public void writeTo(Path folder) {
        files.forEach((path, text) ->
                TrialCourse.put(folder, "tasks/" + board + "/src/main/java/" + path, text));
    }

    /** Writes a submission with this answer alone. */
    void writeTo(Path folder, Bait bait) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = "tasks/" + board + "/src/main/java/" + file.getKey();
            TrialCourse.put(folder, path, bait.laidIn(file.getValue()));
        }
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
