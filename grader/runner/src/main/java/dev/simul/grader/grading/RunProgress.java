package dev.simul.grader.grading;

import dev.simul.grader.course.CheckCall;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records which checks of a task have run, across all children that ran them. */
final class RunProgress {
    private final List<CheckCall> left;
    private final List<CheckVerdict> verdicts = new ArrayList<>();
    private @Nullable String running;
    private int startedInChild;

    RunProgress(List<CheckCall> checks) {
        left = new ArrayList<>(checks);
    }

    List<CheckCall> left() {
        return List.copyOf(left);
    }

    List<CheckVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** Records that a child is starting to run the remaining checks. */
    void enter() {
        running = null;
        startedInChild = 0;
    }

    /**
     * Records that a child has started a check.
     *
     * @return false if no remaining check has this id, or another check has not ended
     */
    boolean start(String checkId) {
        if (running != null || left.stream().noneMatch(check -> check.id().equals(checkId))) {
            return false;
        }
        running = checkId;
        startedInChild++;
        return true;
    }

    /**
     * Records the verdict of a child on the check that it was running.
     *
     * @return false if the child was not running this check
     */
    boolean report(CheckVerdict verdict) {
        if (!verdict.checkId().equals(running)) {
            return false;
        }
        finish(verdict);
        return true;
    }

    /** Records a verdict on one of the remaining checks. */
    void finish(CheckVerdict verdict) {
        running = null;
        if (left.removeIf(check -> check.id().equals(verdict.checkId()))) {
            verdicts.add(verdict);
        }
    }

    /**
     * Returns the id of the check that a child was running when the child ended or, if the child
     * was not running a check, the id of the next check.
     */
    String suspect() {
        return running == null ? left.getFirst().id() : running;
    }

    /** Returns whether the suspect was the first check that the child ran. */
    boolean isSuspectFirst() {
        return startedInChild <= (running == null ? 0 : 1);
    }
}
