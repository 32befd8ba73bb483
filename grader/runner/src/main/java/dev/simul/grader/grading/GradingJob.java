package dev.simul.grader.grading;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.TaskSources;
import java.util.Map;

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
 * @param timelines whether to run each check only once, and to publish the timelines of its calls
 */
public record GradingJob(
        CourseTask task,
        TaskSources sources,
        int schedules,
        boolean lazySites,
        boolean onlyUsual,
        boolean timelines) {
    /** Rejects a negative number of schedules, and an answer to another task. */
    public GradingJob {
        if (schedules < 0) {
            throw new IllegalArgumentException(
                    "expected 0 or more schedules, found '" + schedules + "'");
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
        this(task, sources, schedules, lazySites, false, false);
    }

    /**
     * Creates a job that publishes the timelines of the checks that pass.
     *
     * @param task the task
     * @param sources the answer
     * @return the job
     */
    public static GradingJob forTimelines(CourseTask task, TaskSources sources) {
        return new GradingJob(task, sources, 0, false, false, true);
    }

    /**
     * Creates a job that runs each check once.
     *
     * @param task the task
     * @param sources the answer
     * @return the job
     */
    public static GradingJob onUsualSchedule(CourseTask task, TaskSources sources) {
        return new GradingJob(task, sources, 0, true, true, false);
    }

    /** Returns the configuration parameters for JUnit. */
    Map<String, String> parameters() {
        return Map.of(
                TrialSettings.SCHEDULES,
                String.valueOf(schedules),
                TrialSettings.LAZY_SITES,
                String.valueOf(lazySites),
                TrialSettings.ONLY_USUAL,
                String.valueOf(onlyUsual),
                TrialSettings.TIMELINES,
                String.valueOf(timelines));
    }
}
