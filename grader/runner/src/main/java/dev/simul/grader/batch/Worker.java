package dev.simul.grader.batch;

import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.grading.GraderPool;
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
 * Grades one submission after another, each in new child processes. The first child processes are
 * started when a submission needs them.
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
        List<TaskVerdict> verdicts =
                taken.status() == GradeStatus.GRADED
                        ? verdicts(taken.submission())
                        : missing(taken.submission()).toList();
        Report report =
                setup.reports()
                        .complete(scoring.report(taken.submission(), verdicts, Instant.now()));
        return Graded.of(name, folder, taken, report.of(name, taken.message()));
    }

    private List<TaskVerdict> verdicts(Submission submission) {
        if (pool == null) {
            pool = setup.pools().get();
        }
        pool.renew();
        return pool.grade(setup.course(), submission);
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
