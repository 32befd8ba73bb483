package dev.simul.grader.proof.picture;

import dev.simul.checks.Picture;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.CheckCalls;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.VerdictText;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Draws the picture of each task by running the example of the task's README on the reference, and
 * the picture of the answer that one writes first.
 */
public final class Examples {
    private final Path home;
    private final GraderPool pool;
    private final Submission references;
    private final NaiveAnswers naive;

    /**
     * Creates an object that draws pictures.
     *
     * @param course the course
     * @param pool the pool in which the examples are run
     */
    public Examples(Course course, GraderPool pool) {
        this.home = course.home();
        this.pool = pool;
        if (!Files.isDirectory(home.resolve("solutions"))) {
            throw new BrokenCourseException(
                    List.of(
                            "solutions: expected a folder with the reference and the examples of the"
                                    + " course, found none: create the folder"));
        }
        this.naive = new NaiveAnswers(new KnownAnswers(course), pool);
        this.references = Intake.take(home.resolve("solutions"), course.manifest());
    }

    /**
     * Draws the picture of a task.
     *
     * @param task the task
     * @return a future that completes with the picture, or with the reasons why the picture could
     *     not be drawn
     */
    public CompletableFuture<Drawing> draw(CourseTask task) {
        return example(task).thenCombine(naive.draw(task), Drawing::with);
    }

    private CompletableFuture<Drawing> example(CourseTask task) {
        String id = task.entry().id();
        String folder = "solutions/examples/" + id;
        List<SourceFile> example = sources(folder);
        if (example.isEmpty()) {
            return CompletableFuture.completedFuture(
                    Drawing.failed(
                            new Problem(
                                    folder,
                                    "the README's example as a class with one test method",
                                    "none",
                                    "write the class, as for the other tasks")));
        }
        GradingJob reference =
                new GradingJob(task, references.only(List.of(id)).tasks().getFirst(), 0, false);
        return pool.runExample(reference, example).thenApply(verdict -> drawing(folder, verdict));
    }

    private static Drawing drawing(String folder, TaskVerdict verdict) {
        if (verdict.problem() != null) {
            return Drawing.failed(
                    new Problem(
                            folder,
                            "an example that runs on the reference",
                            VerdictText.words(verdict.problem()),
                            "correct the example",
                            verdict.problem().messages()));
        }
        CheckVerdict example = verdict.on(CheckCalls.EXAMPLE);
        String svg = example.published().getOrDefault(Picture.KEY, "");
        return example.status() == Status.PASSED && !svg.isEmpty()
                ? Drawing.of(svg)
                : Drawing.failed(
                        new Problem(
                                folder,
                                "an example that passes and publishes '" + Picture.KEY + "'",
                                svg.isEmpty() && example.status() == Status.PASSED
                                        ? "one that publishes nothing"
                                        : VerdictText.words(example),
                                "correct the example",
                                VerdictText.evidence(example)));
    }

    private List<SourceFile> sources(String folder) {
        Path path = home.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> source(folder, file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SourceFile source(String folder, Path file) {
        try {
            return new SourceFile(folder + "/" + file.getFileName(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
