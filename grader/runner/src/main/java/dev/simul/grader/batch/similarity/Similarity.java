package dev.simul.grader.batch.similarity;

import dev.simul.grader.batch.OutputException;
import dev.simul.grader.batch.results.GradesTable;
import dev.simul.grader.course.Course;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.report.WholeFile;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Finds similar answers to long tasks. Right answers to a short task are similar because there are
 * few ways to write them, so short tasks are left out. What the stub, the given files and the
 * published right answers contain may be the same in all answers.
 *
 * @param pairs the pairs of submissions, the most similar first
 * @param notes a sentence for each task whose answers could not be compared
 */
public record Similarity(List<SimilarPair> pairs, List<String> notes) {
    /** No pairs. */
    public static final Similarity NONE = new Similarity(List.of(), List.of());

    /** The name of the folder for results, in the folder of the reports. */
    public static final String FOLDER = "similar";

    private static final String TABLE = "similar.csv";

    /** The fewest lines of code in the reference of a long task. */
    private static final int LONG = 40;

    private static final Set<AnswerKind> PUBLISHED =
            Set.of(AnswerKind.STUB, AnswerKind.REFERENCE, AnswerKind.ACCEPTED);

    /** Copies the lists. */
    public Similarity {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /**
     * Compares the answers of a class.
     *
     * @param program compares the answers to one task
     * @param answers the answers
     * @param tasks the ids of the graded tasks; none for all
     * @param least the least similarity of a pair that is returned, in percent
     * @param out the folder of the reports, in which results are written to a folder of their own
     * @return the pairs
     * @throws OutputException if a result cannot be written
     */
    public static Similarity find(
            Jplag program, ClassAnswers answers, List<String> tasks, BigDecimal least, Path out) {
        if (!Files.isDirectory(answers.course().home().resolve("solutions"))) {
            return new Similarity(
                    List.of(),
                    List.of(
                            "similar answers were not looked for, because the course has no folder"
                                    + " 'solutions', whose answers all students may know"));
        }
        Path folder = out.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, "answers");
            try {
                Similarity found = find(program, answers, tasks, least, folder, work);
                WholeFile.write(folder.resolve(TABLE), found.csv());
                return found;
            } finally {
                PathUtils.deleteDirectory(work);
            }
        } catch (IOException failure) {
            throw new OutputException("similar answers", folder, new UncheckedIOException(failure));
        }
    }

    private static Similarity find(
            Jplag program,
            ClassAnswers answers,
            List<String> tasks,
            BigDecimal least,
            Path folder,
            Path work)
            throws IOException {
        Map<String, List<KnownAnswer>> published = published(answers.course(), tasks);
        Map<String, String> names =
                answers.write(List.copyOf(published.keySet()), work.resolve("answers"));
        List<SimilarPair> pairs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String task : published.keySet().stream().sorted().toList()) {
            Path written = work.resolve("answers").resolve(task);
            if (!hasSeveral(written)) {
                continue;
            }
            Path base = work.resolve("base").resolve(task);
            writeBase(answers.course(), task, published.getOrDefault(task, List.of()), base);
            try {
                program.compare(written, base, folder.resolve(task)).stream()
                        .filter(row -> row.percent().compareTo(least) >= 0)
                        .map(row -> pair(task, row, names))
                        .filter(pair -> !answers.areOfSamePerson(pair.first(), pair.second()))
                        .forEach(pairs::add);
            } catch (SimilarityException failure) {
                notes.add("the answers to " + task + " were not compared: " + failure.getMessage());
            }
        }
        pairs.sort(
                Comparator.comparing(SimilarPair::percent)
                        .reversed()
                        .thenComparing(SimilarPair::task)
                        .thenComparing(SimilarPair::first)
                        .thenComparing(SimilarPair::second));
        return new Similarity(pairs, notes);
    }

    /** JPlag does not promise an order of the two names. */
    private static SimilarPair pair(String task, Jplag.Row row, Map<String, String> names) {
        List<String> both =
                Stream.of(row.first(), row.second())
                        .map(name -> names.getOrDefault(name, name))
                        .sorted()
                        .toList();
        return new SimilarPair(task, both.getFirst(), both.getLast(), row.percent());
    }

    /**
     * Returns the published answers to the long ones of the graded tasks, by the id of the task.
     */
    private static Map<String, List<KnownAnswer>> published(Course course, List<String> tasks) {
        KnownAnswers known = new KnownAnswers(course);
        return course.tasks().stream()
                .map(task -> task.entry().id())
                .filter(id -> tasks.isEmpty() || tasks.contains(id))
                .filter(id -> isLong(course, id, known))
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        known.to(id).stream()
                                                .filter(each -> PUBLISHED.contains(each.kind()))
                                                .toList()));
    }

    private static boolean isLong(Course course, String task, KnownAnswers known) {
        Set<String> given =
                course.task(task).given().stream()
                        .map(SourceFile::path)
                        .collect(Collectors.toSet());
        return known.to(task).getFirst().sources().files().stream()
                        .filter(file -> !given.contains(file.path()))
                        .flatMap(file -> file.text().lines())
                        .map(String::strip)
                        .filter(Similarity::isCode)
                        .count()
                >= LONG;
    }

    private static boolean isCode(String line) {
        return !line.isEmpty()
                && Stream.of("//", "/*", "*", "import ", "package ").noneMatch(line::startsWith);
    }

    private static void writeBase(
            Course course, String task, List<KnownAnswer> published, Path base) throws IOException {
        ClassAnswers.writeFiles(course.task(task).given(), base.resolve("given"));
        for (KnownAnswer answer : published) {
            ClassAnswers.writeFiles(answer.sources().files(), base.resolve(answer.name()));
        }
    }

    private static boolean hasSeveral(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> answers = Files.list(folder)) {
            return answers.limit(2).count() == 2;
        }
    }

    private String csv() {
        return GradesTable.csv(
                List.of("task", "percent", "submission", "other_submission"),
                pairs.stream()
                        .map(pair ->
                                List.of(
                                        pair.task(),
                                        pair.percent().toPlainString(),
                                        pair.first(),
                                        pair.second()))
                        .toList());
    }
}
