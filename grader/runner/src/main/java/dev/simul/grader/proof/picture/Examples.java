package dev.simul.grader.proof.picture;

import dev.simul.checks.Picture;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.CheckCalls;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.rule.VerdictText;
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
 * Draws the picture of each task: runs its example, which is a check that looks at nothing, on the
 * reference.
 */
public final class Examples {
    private final Path home;
    private final GraderPool crew;
    private final Submission references;

    /**
     * Creates one.
     *
     * @param home the folder of the kit
     * @param course its course
     * @param crew who runs the examples
     */
    public Examples(Path home, Course course, GraderPool crew) {
        this.home = home;
        this.crew = crew;
        this.references = Intake.take(home.resolve("solutions"), course.manifest());
    }

    /**
     * Draws the picture of a task.
     *
     * @param task the task
     * @return the picture that will come, or why there is none
     */
    public CompletableFuture<Drawing> draw(CourseTask task) {
        String id = task.entry().id();
        String folder = "solutions/examples/" + id;
        List<SourceFile> example = sources(folder);
        if (example.isEmpty()) {
            return CompletableFuture.completedFuture(
                    Drawing.failed(
                            new Problem(
                                    folder,
                                    "the example of the README as a class with one test method",
                                    "none",
                                    "write it, as the other tasks have it")));
        }
        GradingJob reference =
                new GradingJob(task, references.only(List.of(id)).tasks().getFirst(), 0, false);
        return crew.runExample(reference, example).thenApply(verdict -> drawing(folder, verdict));
    }

    private static Drawing drawing(String folder, TaskVerdict verdict) {
        if (verdict.problem() != null) {
            return Drawing.failed(
                    new Problem(
                            folder,
                            "an example that runs on the reference",
                            VerdictText.words(verdict.problem()),
                            "mend the example",
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
                                        ? "that it publishes nothing"
                                        : VerdictText.words(example),
                                "mend the example",
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
