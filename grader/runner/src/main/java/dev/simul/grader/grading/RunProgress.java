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

    void start(String checkId) {
        running = checkId;
        startedInChild++;
    }

    /** Records a verdict. Ignores the verdict if its check is not one of the remaining checks. */
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
