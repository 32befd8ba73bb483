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
 *     This is faster, but a check that needs them runs a second time, and so the answer prints
 *     everything twice
 */
public record GradingJob(CourseTask task, TaskSources sources, int schedules, boolean lazySites) {
    /** Rejects a negative number of schedules and an answer to a different task. */
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

    /** Returns the configuration parameters for JUnit. */
    Map<String, String> parameters() {
        return Map.of(
                TrialSettings.SCHEDULES,
                String.valueOf(schedules),
                TrialSettings.LAZY_SITES,
                String.valueOf(lazySites));
    }
}
