package dev.simul.grader.batch;

import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.results.KeptRun;
import dev.simul.grader.batch.results.Results;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.report.Judging;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.TaskVerdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grades one submission after another, each in new child processes unless the user has chosen
 * otherwise. The first child processes are started when a submission needs them. A submission that
 * has an unchanged run key is scored without being run again.
 */
final class Worker implements AutoCloseable {
    private final ClassSetup setup;
    private final Results results;
    private final Scoring scoring;
    private @Nullable GraderPool pool;

    Worker(ClassSetup setup, Results results) {
        this.setup = setup;
        this.results = results;
        this.scoring = new Scoring(setup.course().manifest(), setup.assignment());
    }

    Graded grade(String name, String folder, Taken taken) {
        Report report = setup.reports().complete(report(taken)).of(name, taken.message());
        return Graded.of(name, folder, taken, setup.rules().apply(name, report));
    }

    private Report report(Taken taken) {
        Submission submission = taken.submission();
        if (taken.status() != GradeStatus.GRADED) {
            return scoring.reportWithoutRun(submission, Instant.now());
        }
        String key = setup.key().runKey(submission);
        KeptRun run = results.run(key).orElseGet(() -> run(key, submission));
        return scoring.report(submission, run.verdicts(), run.ranAt())
                .withJudging(
                        new Judging(
                                setup.reusesJvms() ? Judging.Jvm.REUSED : Judging.Jvm.FRESH,
                                run.plantedMillis(),
                                setup.course().fingerprintOfSalt(),
                                key));
    }

    private KeptRun run(String key, Submission submission) {
        GraderPool grader = pool;
        if (grader == null) {
            grader = setup.pools().get();
            pool = grader;
        }
        if (!setup.reusesJvms()) {
            grader.renew();
        }
        List<TaskVerdict> verdicts = grader.grade(setup.course(), submission);
        KeptRun run = new KeptRun(key, verdicts, grader.timeOfPlanted().toMillis(), Instant.now());
        results.keep(run);
        return run;
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
