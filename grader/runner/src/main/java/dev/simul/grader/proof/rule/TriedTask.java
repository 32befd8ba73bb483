package dev.simul.grader.proof.rule;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A task, and the results that the rules examine.
 *
 * @param task the task
 * @param tried the known answers to the task, and their verdicts
 * @param adviser chooses from the advice of the task and of the course
 * @param drawing the picture that the task's example draws now
 * @param schedules the number of random schedules on which right answers were tried
 */
public record TriedTask(
        CourseTask task, List<Tried> tried, Adviser adviser, Drawing drawing, int schedules) {

    /**
     * A known answer and its verdict.
     *
     * @param answer the answer
     * @param verdict the verdicts on the answer
     */
    public record Tried(KnownAnswer answer, TaskVerdict verdict) {
        /** Returns the verdicts on all checks that did not pass, in the order of the manifest. */
        List<CheckVerdict> failures(TaskEntry task) {
            return task.checks().stream()
                    .map(check -> verdict.on(check.id()))
                    .filter(check -> check.status() != Status.PASSED)
                    .toList();
        }

        /** Returns the number of schedules on which the checks were tried. */
        public int tried(TaskEntry task) {
            return sum(task, TrialSettings.TRIED);
        }

        /** Returns the number of simulations that the checks ran. */
        public int simulations(TaskEntry task) {
            return sum(task, TrialSettings.RUNS);
        }

        private int sum(TaskEntry task, String published) {
            return task.checks().stream()
                    .map(check -> verdict.on(check.id()).published().get(published))
                    .mapToInt(number -> number == null ? 1 : Integer.parseInt(number))
                    .sum();
        }

        /** Returns what was seen in each check that failed, by the id of the check. */
        public Map<String, List<String>> symptoms(TaskEntry task) {
            Map<String, List<String>> symptoms = new LinkedHashMap<>();
            failures(task)
                    .forEach(check -> symptoms.put(check.checkId(), check.details().symptoms()));
            return symptoms;
        }

        public List<String> failed(TaskEntry task) {
            return failures(task).stream().map(CheckVerdict::checkId).toList();
        }
    }

    public TriedTask {
        tried = List.copyOf(tried);
    }

    public TaskEntry entry() {
        return task.entry();
    }

    /** Returns the folder of the course. */
    Path home() {
        return task.folder().resolve("../..").normalize();
    }

    Stream<Tried> of(AnswerKind kind) {
        return tried.stream().filter(each -> each.answer().kind() == kind);
    }

    /** Returns the advice that the author of an answer is shown. */
    public List<Adviser.Chosen> advice(Tried each) {
        return each.verdict().advice(entry(), adviser);
    }

    /** Returns the rejected answers that name a given check first and that this check caught. */
    public Stream<Tried> caughtBy(CheckEntry check) {
        return of(AnswerKind.REJECTED)
                .filter(each -> !each.answer().named().isEmpty())
                .filter(each -> each.answer().named().getFirst().equals(check.id()))
                .filter(each -> each.failed(entry()).contains(check.id()));
    }
}
