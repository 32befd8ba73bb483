package dev.simul.grader.grading;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.TaskSources;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to grade, and the settings for its checks.
 *
 * @param task the task
 * @param sources the answer
 * @param schedules the number of random schedules on which each check runs, in addition to the
 *     usual schedule
 * @param lazySites whether the line numbers of waits are determined only if a check needs them.
 *     This is faster, but such a check runs a second time, and so the answer prints everything
 *     twice
 * @param onlyUsual whether each check runs only on the usual schedule, even if it asks for more
 * @param iterations the maximum number of loop iterations without a wait, or 0 for the usual one
 * @param timelines whether to run each check only once, and to publish the timelines of its calls
 * @param replay the schedule to replay, or null to grade the answer
 */
public record GradingJob(
        CourseTask task,
        TaskSources sources,
        int schedules,
        boolean lazySites,
        boolean onlyUsual,
        long iterations,
        boolean timelines,
        @Nullable Replay replay) {
    /**
     * A schedule on which each check runs, and publishes its steps.
     *
     * @param seed the seed, or null for the usual schedule
     * @param wrongResults whether to look for a schedule on which the check fails although data
     *     races do not count as failures
     */
    public record Replay(@Nullable Long seed, boolean wrongResults) {}

    /** Rejects a negative number of schedules, and an answer to another task. */
    public GradingJob {
        if (schedules < 0) {
            throw new IllegalArgumentException(
                    "expected 0 or more schedules, found '" + schedules + "'");
        }
        if (iterations < 0) {
            throw new IllegalArgumentException(
                    "expected 0 or more iterations, found '" + iterations + "'");
        }
        if (!sources.taskId().equals(task.entry().id())) {
            throw new IllegalArgumentException(
                    "expected an answer to '"
                            + task.entry().id()
                            + "', found an answer to '"
                            + sources.taskId()
                            + "'");
        }
    }

    /**
     * Creates a job that publishes no timelines.
     *
     * @param task the task
     * @param sources the answer
     * @param schedules the number of random schedules on which each check runs, in addition to the
     *     usual schedule
     * @param lazySites whether the line numbers of waits are determined only if a check needs them
     */
    public GradingJob(CourseTask task, TaskSources sources, int schedules, boolean lazySites) {
        this(task, sources, schedules, lazySites, false, 0, false, null);
    }

    /**
     * Creates a job that publishes the timelines of the checks that pass.
     *
     * @param task the task
     * @param sources the answer
     * @return the job
     */
    public static GradingJob forTimelines(CourseTask task, TaskSources sources) {
        return new GradingJob(task, sources, 0, false, false, 0, true, null);
    }

    /**
     * Creates a job that runs each check on one schedule and publishes the steps of its threads.
     *
     * @param task the task
     * @param sources the answer
     * @param replay the schedule
     * @return the job
     */
    public static GradingJob forReplay(CourseTask task, TaskSources sources, Replay replay) {
        return new GradingJob(task, sources, 0, false, false, 0, false, replay);
    }

    /**
     * Returns a job that runs each check once.
     *
     * @return a copy
     */
    public GradingJob onUsualSchedule() {
        return new GradingJob(task, sources, 0, lazySites, true, iterations, timelines, replay);
    }

    /**
     * Returns a job with another limit for loops.
     *
     * @param iterations the maximum number of loop iterations and calls without a wait
     * @return a copy
     */
    public GradingJob withIterations(long iterations) {
        return new GradingJob(
                task, sources, schedules, lazySites, onlyUsual, iterations, timelines, replay);
    }

    /** Returns the configuration parameters for JUnit. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(TrialSettings.SCHEDULES, String.valueOf(schedules));
        parameters.put(TrialSettings.LAZY_SITES, String.valueOf(lazySites));
        parameters.put(TrialSettings.ONLY_USUAL, String.valueOf(onlyUsual));
        parameters.put(TrialSettings.TIMELINES, String.valueOf(timelines));
        parameters.put(TrialSettings.TASK, task.entry().id());
        if (replay != null) {
            parameters.put(TrialSettings.REPLAY, "true");
            parameters.put(TrialSettings.WRONG_RESULTS, String.valueOf(replay.wrongResults()));
            if (replay.seed() != null) {
                parameters.put(TrialSettings.SEED, String.valueOf(replay.seed()));
            }
        }
        if (iterations > 0) {
            parameters.put(TrialSettings.ITERATIONS, String.valueOf(iterations));
        }
        return parameters;
    }
}
