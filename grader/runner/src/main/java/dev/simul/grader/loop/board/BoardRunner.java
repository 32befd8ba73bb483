package dev.simul.grader.loop.board;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.TimelineText;
import dev.simul.checks.junit.TrialSettings;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.course.Digest;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the checks of boards on the files as they are now. The checks of a board are compiled once,
 * and again only if their sources have changed. This class is not thread-safe.
 */
public final class BoardRunner implements AutoCloseable {
    /** Children are replaced now and then, because each run leaves a few classes behind. */
    private static final int RUNS_OF_A_CHILD = 200;

    private final Course course;
    private final GraderPool pool;
    private final Map<String, CompiledChecks> compiled = new HashMap<>();
    private int runs;

    /** A task with its compiled checks. */
    private record CompiledChecks(String sources, CourseTask task) {}

    /**
     * Creates a runner.
     *
     * @param course the course, which need not be built
     * @param pool the pool in which the checks run; the runner closes it
     */
    public BoardRunner(Course course, GraderPool pool) {
        this.course = course;
        this.pool = pool;
    }

    /**
     * Checks a board.
     *
     * @param taskId the id of the board
     * @return the verdict
     * @throws BrokenCourseException if the checks of the board differ from those of the course
     */
    public BoardResult run(String taskId) {
        if (++runs % RUNS_OF_A_CHILD == 0) {
            pool.renew();
        }
        long start = System.nanoTime();
        TaskSources sources = sources(taskId);
        CourseTask task = task(taskId, sources);
        TaskVerdict verdict =
                GraderPool.join(
                        pool.grade(List.of(new GradingJob(task, sources, 0, false))).getFirst());
        return new BoardResult(
                task.entry(),
                sources.files(),
                hash(sources),
                verdict,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Runs the checks of a board that passes, and records the timelines of their calls.
     *
     * @param taskId the id of the board
     * @return the timelines of each check, by the id of the check
     */
    public Map<String, List<CheckTimeline>> timelines(String taskId) {
        TaskSources sources = sources(taskId);
        CourseTask task = task(taskId, sources);
        TaskVerdict verdict =
                GraderPool.join(
                        pool.grade(List.of(GradingJob.forTimelines(task, sources))).getFirst());
        return verdict.checks().stream()
                .filter(check -> check.published().containsKey(TrialSettings.TIMELINES))
                .collect(
                        Collectors.toMap(
                                check -> check.checkId(),
                                check ->
                                        TimelineText.read(
                                                check.published()
                                                        .getOrDefault(
                                                                TrialSettings.TIMELINES, ""))));
    }

    /**
     * Runs one check of a board on one schedule.
     *
     * @param taskId the id of the board
     * @param check the check
     * @param schedule the schedule
     * @return the check with the steps of its threads
     */
    public Replayed replay(String taskId, CheckEntry check, GradingJob.Replay schedule) {
        TaskSources sources = sources(taskId);
        return Replayed.run(task(taskId, sources), check, sources, schedule, pool);
    }

    /**
     * Returns the hash of the files of a board as they are now.
     *
     * @param taskId the id of the board
     * @return the hash that a verdict on these files would have
     */
    public String hash(String taskId) {
        return hash(sources(taskId));
    }

    private static String hash(TaskSources sources) {
        Digest digest = new Digest();
        sources.files().forEach(file -> digest.add(file.path()).add(file.text()));
        return digest.hex();
    }

    private TaskSources sources(String taskId) {
        TaskEntry entry = course.task(taskId).entry();
        try {
            return Intake.take(
                            course.task(taskId).folder(),
                            course.manifest(),
                            known -> course.task(known.id()).given())
                    .only(List.of(entry.id()))
                    .tasks()
                    .getFirst();
        } catch (SubmissionException unreadable) {
            return new TaskSources(
                    taskId,
                    List.of(),
                    TaskProblem.of(Reason.NOT_A_FILE, String.valueOf(unreadable.getMessage())));
        }
    }

    private CourseTask task(String taskId, TaskSources sources) {
        CourseTask task = course.task(taskId);
        String checks = digest(task.checkSources());
        CompiledChecks known = compiled.get(taskId);
        if (known != null && known.sources().equals(checks)) {
            return known.task();
        }
        if (sources.problem() != null) {
            return task;
        }
        try {
            CourseTask built =
                    pool.compile(new Course(course.home(), course.manifest(), List.of(task)))
                            .task(taskId);
            compiled.put(taskId, new CompiledChecks(checks, built));
            return built;
        } catch (BrokenCourseException notYet) {
            // The answer does not compile yet, or lacks what the checks call. The verdict says so.
            return task;
        }
    }

    private static String digest(List<SourceFile> files) {
        Digest digest = new Digest();
        files.forEach(file -> digest.add(file.path()).add(file.text()));
        return digest.hex();
    }

    @Override
    public void close() {
        pool.close();
    }
}
