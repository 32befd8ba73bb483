package dev.simul.grader.replay;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.schedule.ScheduleRows;
import dev.simul.checks.schedule.ScheduleText;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A check that ran on one schedule, with the steps of its threads.
 *
 * @param task the task
 * @param check the check
 * @param sources the answer
 * @param verdict the verdict on the check
 * @param problem why no check of the task could run, or null if they could, or if the board is not
 *     started
 * @param schedule the steps, or null if the check did not end, so that none were published
 */
public record Replayed(
        CourseTask task,
        CheckEntry check,
        TaskSources sources,
        CheckVerdict verdict,
        @Nullable TaskProblem problem,
        @Nullable RecordedSchedule schedule) {

    /**
     * Runs a check on one schedule.
     *
     * @param task the task, which is compiled
     * @param check the check
     * @param sources the answer
     * @param replay the schedule
     * @param pool runs the check
     * @return the check with its steps
     */
    public static Replayed run(
            CourseTask task,
            CheckEntry check,
            TaskSources sources,
            GradingJob.Replay replay,
            GraderPool pool) {
        TaskVerdict verdict =
                GraderPool.join(pool.run(GradingJob.forReplay(task, sources, replay), check.id()));
        CheckVerdict own = verdict.on(check.id());
        String text = own.published().get(TrialSettings.REPLAY);
        return new Replayed(
                task,
                check,
                sources,
                own,
                own.status() == Status.NOT_STARTED ? null : verdict.problem(),
                text == null ? null : ScheduleText.read(text));
    }

    /**
     * Returns the steps that a student needs.
     *
     * @return the steps, or null if there are none
     */
    public @Nullable RecordedSchedule shown() {
        return schedule == null ? null : schedule.ofStudent();
    }

    /**
     * Returns whether the check fails on the schedule.
     *
     * @return false if it passes, or if the board is not started
     */
    public boolean isFailure() {
        return verdict.status() != Status.PASSED && verdict.status() != Status.NOT_STARTED;
    }

    /**
     * Returns why there are no steps to show.
     *
     * @return a sentence, or null if there are steps
     */
    public @Nullable String whyNoSteps() {
        if (verdict.status() == Status.NOT_STARTED) {
            return "This board is not started, so there is no failure to show.";
        }
        RecordedSchedule shown = shown();
        if (shown == null) {
            return "The check did not end on this schedule, so its steps are not known.";
        }
        return ScheduleRows.of(shown).isEmpty()
                ? "There are no steps to show: no thread waits, or uses what another thread can"
                        + " change."
                : null;
    }
}
