package dev.simul.grader.grading;

import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.TaskSources;
import java.util.Map;

/**
 * An answer to a task, and how its checks are to try it.
 *
 * @param task the task
 * @param sources the answer
 * @param schedules on how many random schedules each check is tried besides its usual one
 * @param linesLate whether the lines of waits are looked up only where they are needed: that is
 *     faster, but a check that needs them is run once more, and what the answer prints comes twice
 */
public record GradingJob(CourseTask task, TaskSources sources, int schedules, boolean lazySites) {
    /** The name under which a check hands over how many of its schedules differed. */
    public static final String RUNS = "simul.runs";

    private static final String SCHEDULES = "simul.schedules";
    private static final String LAZY_SITES = "simul.sites.lazy";

    /** Refuses a negative number, and an answer to another task. */
    public GradingJob {
        if (schedules < 0) {
            throw new IllegalArgumentException(
                    "schedules are 0 or more, but were '" + schedules + "'");
        }
        if (!sources.taskId().equals(task.entry().id())) {
            throw new IllegalArgumentException(
                    "expected an answer to '"
                            + task.entry().id()
                            + "', but it was to '"
                            + sources.taskId()
                            + "'");
        }
    }

    /** Returns what JUnit is to be told. */
    Map<String, String> parameters() {
        return Map.of(SCHEDULES, String.valueOf(schedules), LAZY_SITES, String.valueOf(lazySites));
    }
}
