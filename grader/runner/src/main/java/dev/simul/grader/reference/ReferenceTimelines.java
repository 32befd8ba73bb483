package dev.simul.grader.reference;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.TimelineText;
import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds expected timelines to reports. These are the timelines of the course's reference answer in
 * the checks that a submission failed. The checks of a task run at most once on the reference, no
 * matter how many reports need its timelines. Safe for use by several threads.
 */
public final class ReferenceTimelines {
    private static final String SOLUTIONS = "solutions";

    private final Course course;
    private final Supplier<GraderPool> pool;
    private final Map<String, CompletableFuture<Map<String, List<CheckTimeline>>>> byTask =
            new HashMap<>();
    private @Nullable Submission references;

    /**
     * Creates an object that has run nothing yet.
     *
     * @param course the course; if its folder does not contain a folder {@code solutions}, no
     *     timelines are added
     * @param pool supplies the pool in which the reference runs; called only if the reference must
     *     run
     */
    public ReferenceTimelines(Course course, Supplier<GraderPool> pool) {
        this.course = course;
        this.pool = pool;
    }

    /**
     * Adds the expected timelines to a report.
     *
     * @param report a report on a submission to the course
     * @return a copy of the report; if the reference does not pass a check, the report on that
     *     check is unchanged
     */
    public Report addTo(Report report) {
        List<String> needed =
                report.tasks().stream()
                        .filter(TaskReport::needsExpectedTimelines)
                        .map(TaskReport::id)
                        .toList();
        Map<String, CompletableFuture<Map<String, List<CheckTimeline>>>> known = run(needed);
        return report.withTasks(
                report.tasks().stream()
                        .map(task ->
                                known.containsKey(task.id())
                                        ? task.withExpectedTimelines(known.get(task.id()).join())
                                        : task)
                        .toList());
    }

    /** Runs the reference on the given tasks, except for those on which it has already run. */
    private synchronized Map<String, CompletableFuture<Map<String, List<CheckTimeline>>>> run(
            List<String> taskIds) {
        List<GradingJob> jobs =
                taskIds.stream().filter(id -> !byTask.containsKey(id)).flatMap(this::job).toList();
        List<CompletableFuture<TaskVerdict>> verdicts =
                jobs.isEmpty() ? List.of() : pool.get().grade(jobs);
        for (int i = 0; i < jobs.size(); i++) {
            byTask.put(
                    jobs.get(i).sources().taskId(),
                    verdicts.get(i)
                            .thenApply(ReferenceTimelines::timelines)
                            // A broken reference must not prevent a submission from being graded.
                            .exceptionally(broken -> Map.of()));
        }
        return Map.copyOf(byTask);
    }

    private Stream<GradingJob> job(String taskId) {
        Submission known = references;
        if (known == null) {
            known = read();
            references = known;
        }
        return known.only(List.of(taskId)).tasks().stream()
                .map(sources -> GradingJob.forTimelines(course.task(taskId), sources));
    }

    private Submission read() {
        Path folder = course.home().resolve(SOLUTIONS);
        if (!Files.isDirectory(folder)) {
            return new Submission(List.of(), List.of());
        }
        try {
            return Intake.take(folder, course.manifest());
        } catch (SubmissionException noReference) {
            return new Submission(List.of(), List.of());
        }
    }

    private static Map<String, List<CheckTimeline>> timelines(TaskVerdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.published().containsKey(TrialSettings.TIMELINES))
                .collect(Collectors.toMap(CheckVerdict::checkId, ReferenceTimelines::timelines));
    }

    private static List<CheckTimeline> timelines(CheckVerdict check) {
        return TimelineText.read(check.published().getOrDefault(TrialSettings.TIMELINES, ""));
    }
}
