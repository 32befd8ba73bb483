package dev.simul.grader.report;

import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Details;
import dev.simul.grader.verdict.Printed;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The readers of a report, who decide what the report says about hidden checks. Everything about
 * open checks, and every problem that kept a whole task from running, is shown to all readers.
 */
public enum Audience {
    /**
     * Students who may submit again. For a hidden check, they see the title, the points, the reason
     * in words, the misconception and the hint.
     */
    STUDENT,
    /**
     * Students who can no longer submit. For a hidden check, they see everything except for the
     * output that the answer printed.
     */
    AFTER_DEADLINE,
    /** Teachers and tutors. They see everything. */
    STAFF;

    /**
     * Returns whether this audience always sees what to change.
     *
     * @return false if it is shown only with the option {@code --remedies}
     */
    boolean seesRemedies() {
        return this != STUDENT;
    }

    /**
     * Returns a report without the parts that this audience must not see.
     *
     * @param report the whole report
     * @return a report with the same checks and points
     */
    Report narrow(Report report) {
        return this == STAFF
                ? report
                : report.withTasks(report.tasks().stream().map(this::narrow).toList());
    }

    private TaskReport narrow(TaskReport task) {
        Set<String> open =
                task.checks().stream()
                        .filter(check -> check.visibility() == Visibility.OPEN)
                        .map(CheckReport::id)
                        .collect(Collectors.toSet());
        return new TaskReport(
                task.id(),
                task.title(),
                task.file(),
                task.points(),
                task.maxPoints(),
                task.status(),
                task.problem(),
                task.code(),
                task.checks().stream()
                        .map(check -> check.visibility() == Visibility.OPEN ? check : narrow(check))
                        .toList(),
                task.advice().stream().map(advice -> narrow(advice, open)).toList(),
                task.notes());
    }

    /**
     * Removes from a hidden check what this audience must not see. Each part is listed here, so
     * that anyone who adds a part to a check must decide who may see it.
     */
    private CheckReport narrow(CheckReport hidden) {
        return new CheckReport(
                hidden.id(),
                hidden.title(),
                hidden.kind(),
                hidden.visibility(),
                hidden.points(),
                hidden.maxPoints(),
                hidden.status(),
                hidden.reason(),
                this == STUDENT ? Details.NONE : hidden.details(),
                this == STUDENT ? null : hidden.expectedTimeline(),
                this == STUDENT ? null : hidden.code(),
                Printed.NOTHING,
                hidden.advice() == null ? null : narrow(hidden.advice(), Set.of()));
    }

    /** Removes the remedy from advice that explains hidden checks only. */
    private Advice narrow(Advice advice, Set<String> open) {
        return this == STUDENT && advice.checks().stream().noneMatch(open::contains)
                ? new Advice(
                        advice.id(), advice.checks(), advice.misconception(), advice.hint(), "")
                : advice;
    }

    /**
     * Returns the name of this audience on the command line.
     *
     * @return the name of the constant in lower case, with hyphens
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
