package dev.simul.grader.proof.answer;

import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the known answers that are used to prove a course. */
public final class KnownAnswers {
    /** The start of the comment that names the checks that a rejected answer must fail. */
    public static final String MARK = "rejected by: ";

    /** The start of the comment that names the advice that the author must be shown. */
    public static final String ADVICE = "advice: ";

    /** The folder of a course that contains the known answers. */
    public static final String SOLUTIONS = "solutions";

    private final Path home;
    private final Course course;
    private final Submission stubs;
    private final Submission references;

    public KnownAnswers(Course course) {
        this.home = course.home();
        this.course = course;
        if (!Files.isDirectory(home.resolve(SOLUTIONS))) {
            throw new BrokenCourseException(
                    List.of(
                            SOLUTIONS
                                    + ": expected a folder with the reference and the known answers"
                                    + " of the course, found none: create the folder"));
        }
        this.stubs = Intake.take(home, course.manifest());
        this.references = Intake.take(home.resolve(SOLUTIONS), course.manifest());
    }

    /**
     * Returns the answers to a task. Right answers come first, because trying them takes the
     * longest.
     */
    public List<KnownAnswer> to(String taskId) {
        List<KnownAnswer> answers = new ArrayList<>();
        answers.add(
                new KnownAnswer(
                        AnswerKind.REFERENCE,
                        "reference",
                        SOLUTIONS + "/src/main/java",
                        List.of(),
                        List.of(),
                        of(taskId, references)));
        answers.addAll(read(AnswerKind.ACCEPTED, "accepted", taskId));
        answers.add(
                new KnownAnswer(
                        AnswerKind.STUB,
                        "stub",
                        "tasks/" + taskId + "/src/main/java",
                        List.of(),
                        List.of(),
                        of(taskId, stubs)));
        answers.addAll(read(AnswerKind.REJECTED, "rejected", taskId));
        return List.copyOf(answers);
    }

    private List<KnownAnswer> read(AnswerKind kind, String folderOfKind, String taskId) {
        String folder = SOLUTIONS + "/" + folderOfKind + "/" + taskId;
        return names(home.resolve(folder)).stream()
                .map(name -> read(kind, name, folder + "/" + name, taskId))
                .toList();
    }

    private KnownAnswer read(AnswerKind kind, String name, String folder, String taskId) {
        TaskSources sources = of(taskId, Intake.take(home.resolve(folder), course.manifest()));
        return kind == AnswerKind.REJECTED
                ? new KnownAnswer(
                        kind, name, folder, ids(MARK, sources), ids(ADVICE, sources), sources)
                : new KnownAnswer(kind, name, folder, List.of(), List.of(), sources);
    }

    private static TaskSources of(String taskId, Submission submission) {
        return submission.only(List.of(taskId)).tasks().getFirst();
    }

    /**
     * Returns the ids that follow a mark in a comment at the top of one of the files, or no ids if
     * there is no such comment. A line that ends with a comma continues on the next line.
     */
    private static List<String> ids(String mark, TaskSources sources) {
        return sources.files().stream()
                .map(KnownAnswers::openingComment)
                .flatMap(List::stream)
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .map(line -> List.of(line.substring(mark.length()).strip().split(",\\s*")))
                .orElseGet(List::of);
    }

    private static List<String> openingComment(SourceFile file) {
        List<String> lines = new ArrayList<>();
        file.text()
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .forEach(line -> {
                    if (!lines.isEmpty() && lines.getLast().endsWith(",")) {
                        lines.add(lines.removeLast() + " " + line);
                    } else {
                        lines.add(line);
                    }
                });
        return lines;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
