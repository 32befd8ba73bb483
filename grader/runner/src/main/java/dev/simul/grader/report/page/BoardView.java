package dev.simul.grader.report.page;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.TaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A board as the page shows it.
 *
 * @param task the report on the board's task
 * @param isOnly whether this is the only board in the report
 */
public record BoardView(TaskReport task, boolean isOnly) {

    /**
     * Returns the number of the board.
     *
     * @return two digits
     */
    public String number() {
        return task.id().substring(0, 2);
    }

    /**
     * Returns whether the board is initially open on the page.
     *
     * @return true if this is the only board, or if there is a failure to read about
     */
    public boolean isOpen() {
        return isOnly || task.status() == Status.FAILED || task.status() == Status.COULD_NOT_RUN;
    }

    /**
     * Returns the checks that did not pass although they were run.
     *
     * @return the checks, in the order of the course; none if no check of the task could run
     */
    public List<CheckView> failed() {
        List<CheckView> views = new ArrayList<>();
        for (CheckReport check : with(Status.FAILED, Status.COULD_NOT_RUN)) {
            if (task.problem() == null) {
                CheckView view = new CheckView(task, check, null);
                Optional<CheckReport> same =
                        views.stream().filter(view::looksLike).map(CheckView::check).findFirst();
                views.add(new CheckView(task, check, same.orElse(null)));
            }
        }
        return List.copyOf(views);
    }

    /**
     * Returns the checks that passed.
     *
     * @return the checks, in the order of the course
     */
    public List<CheckReport> passed() {
        return with(Status.PASSED);
    }

    /**
     * Returns the checks that did not run.
     *
     * @return the checks, in the order of the course
     */
    public List<CheckReport> notRun() {
        return task.problem() == null ? with(Status.NOT_STARTED) : task.checks();
    }

    /**
     * Returns the titles of the checks that a piece of advice explains.
     *
     * @param advice advice on the task
     * @return the titles, in the order of the course
     */
    public List<String> titles(Advice advice) {
        return task.checks().stream()
                .filter(check -> advice.checks().contains(check.id()))
                .map(CheckReport::title)
                .toList();
    }

    private List<CheckReport> with(Status... any) {
        return task.checks().stream()
                .filter(check -> List.of(any).contains(check.status()))
                .toList();
    }
}
