package dev.simul.grader.batch;

import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.report.Judging;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.TaskVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grades one submission after another, each in new child processes unless the user has chosen
 * otherwise. The first child processes are started when a submission needs them.
 */
final class Worker implements AutoCloseable {
    private final ClassSetup setup;
    private final Scoring scoring;
    private @Nullable GraderPool pool;

    Worker(ClassSetup setup) {
        this.setup = setup;
        this.scoring = new Scoring(setup.course().manifest(), setup.assignment());
    }

    Graded grade(String name, String folder, Taken taken) {
        Report report = setup.reports().complete(report(taken));
        return Graded.of(name, folder, taken, report.of(name, taken.message()));
    }

    private Report report(Taken taken) {
        Submission submission = taken.submission();
        if (taken.status() != GradeStatus.GRADED) {
            return scoring.report(submission, missing(submission).toList(), Instant.now());
        }
        GraderPool grader = pool;
        if (grader == null) {
            grader = setup.pools().get();
            pool = grader;
        }
        if (!setup.reusesJvms()) {
            grader.renew();
        }
        List<TaskVerdict> verdicts = grader.grade(setup.course(), submission);
        return scoring.report(submission, verdicts, Instant.now())
                .withJudging(
                        new Judging(
                                setup.reusesJvms() ? Judging.Jvm.REUSED : Judging.Jvm.FRESH,
                                grader.timeOfPlanted().toMillis()));
    }

    private static Stream<TaskVerdict> missing(Submission submission) {
        return submission.tasks().stream()
                .filter(sources -> sources.problem() != null)
                .map(sources -> TaskVerdict.stopped(sources.taskId(), problem(sources)));
    }

    private static dev.simul.grader.verdict.TaskProblem problem(TaskSources sources) {
        return Objects.requireNonNull(sources.problem());
    }

    /** Terminates the child processes. The next submission starts new ones. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
