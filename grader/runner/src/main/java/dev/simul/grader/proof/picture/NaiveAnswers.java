package dev.simul.grader.proof.picture;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.course.NaivePicture;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Draws, for each task, the answer that one writes first: the rejected answer that is marked by the
 * comment {@code // naive: <check>}, in this check, which must be an open check that it fails.
 */
final class NaiveAnswers {
    private static final String MARK = "// naive:";

    private final KnownAnswers answers;
    private final GraderPool pool;

    NaiveAnswers(KnownAnswers answers, GraderPool pool) {
        this.answers = answers;
        this.pool = pool;
    }

    /** Draws the picture of a task; the drawing is empty if no answer is marked. */
    CompletableFuture<Drawing> draw(CourseTask task) {
        for (KnownAnswer answer : answers.to(task.entry().id())) {
            Optional<String> check =
                    answer.kind() == AnswerKind.REJECTED ? marked(answer) : Optional.empty();
            if (check.isPresent()) {
                GradingJob job = new GradingJob(task, answer.sources(), 0, false);
                return pool.grade(List.of(job))
                        .getFirst()
                        .thenApply(verdict ->
                                drawing(task, answer, check.get(), verdict.on(check.get())));
            }
        }
        return CompletableFuture.completedFuture(Drawing.NONE);
    }

    private static Optional<String> marked(KnownAnswer answer) {
        return answer.sources().files().stream()
                .map(SourceFile::text)
                .flatMap(text -> text.lines().takeWhile(line -> line.startsWith("//")))
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).strip())
                .findFirst();
    }

    private static Drawing drawing(
            CourseTask task, KnownAnswer answer, String checkId, CheckVerdict verdict) {
        Predicate<CheckEntry> isOpen = check -> check.visibility() == Visibility.OPEN;
        CheckTimeline timeline = verdict.details().timeline();
        if (task.entry().check(checkId).filter(isOpen).isEmpty()
                || verdict.status() != Status.FAILED
                || timeline == null
                || timeline.isEmpty()) {
            return Drawing.failed(
                    new Problem(
                            answer.folder(),
                            "an open check after '"
                                    + MARK
                                    + "' that the answer fails with a"
                                    + " timeline",
                            "'" + checkId + "'",
                            "name another check, or remove the line"));
        }
        return new Drawing("", new NaivePicture(checkId, timeline).text(), List.of());
    }
}
