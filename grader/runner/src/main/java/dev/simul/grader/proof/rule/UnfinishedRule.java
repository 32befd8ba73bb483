package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requires that no file of the task has a mark that says what its author has to write, such as
 * {@code grader/simul new} puts into the files of a new task. The files are listed in the order in
 * which they are best written. While there is such a mark, no other rule is checked.
 */
public final class UnfinishedRule implements Rule {
    /** The start of each mark. */
    public static final String MARK = "TODO(author): ";

    @Override
    public List<Problem> problems(TriedTask subject) {
        List<Problem> problems = new ArrayList<>();
        TaskEntry entry = subject.entry();
        String task = "tasks/" + entry.id();
        addFile(problems, subject.home(), task + "/README.md");
        addFiles(problems, subject.home(), task + "/src/main/java");
        addFiles(problems, subject.home(), task + "/src/test/java");
        addFiles(problems, subject.home(), task + "/src/hidden/java");
        addEntry(problems, entry);
        String folder = entry.packageName().replace('.', '/');
        addFiles(problems, subject.home(), "solutions/src/main/java/" + folder);
        for (String kind : List.of("accepted", "rejected", "examples")) {
            addFiles(
                    problems,
                    subject.home(),
                    KnownAnswers.SOLUTIONS + "/" + kind + "/" + entry.id());
        }
        addFiles(problems, subject.home(), "solutions/src/test/java/" + folder);
        return problems;
    }

    private static void addFiles(List<Problem> problems, Path home, String folder) {
        if (!Files.isDirectory(home.resolve(folder))) {
            return;
        }
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file ->
                            addFile(
                                    problems,
                                    home,
                                    home.relativize(file).toString().replace('\\', '/')));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addFile(List<Problem> problems, Path home, String path) {
        if (!Files.isRegularFile(home.resolve(path))) {
            return;
        }
        List<String> lines = lines(home.resolve(path));
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf(MARK);
            if (mark >= 0) {
                problems.add(
                        problem(
                                path + ":" + (i + 1),
                                lines.get(i).substring(mark + MARK.length())));
                return;
            }
        }
    }

    private static void addEntry(List<Problem> problems, TaskEntry entry) {
        String yaml = entry.yaml();
        int mark = yaml.indexOf(MARK);
        if (mark >= 0) {
            String text = yaml.substring(mark + MARK.length());
            problems.add(
                    problem(
                            "checks.yml, " + entry.id(),
                            text.lines().findFirst().orElse("").replaceFirst("[\"']$", "")));
        }
    }

    private static Problem problem(String file, String step) {
        return new Problem(
                file,
                "the finished text",
                "'" + MARK.strip().replace(":", "") + "'",
                step.strip().replaceFirst("[.]?( \\*/|](\\(.*)?|[.])$", ""));
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
