package dev.simul.grader.grading;

import dev.simul.grader.course.CheckCall;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the checks of a task have come, over all children that were needed. */
final class RunProgress {
    private final List<CheckCall> left;
    private final List<CheckVerdict> verdicts = new ArrayList<>();
    private @Nullable String running;
    private int begunInChild;

    RunProgress(List<CheckCall> checks) {
        left = new ArrayList<>(checks);
    }

    List<CheckCall> left() {
        return List.copyOf(left);
    }

    List<CheckVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** Notes that a child is given what is left. */
    void enter() {
        running = null;
        begunInChild = 0;
    }

    void start(String checkId) {
        running = checkId;
        begunInChild++;
    }

    /** Keeps a verdict; one of a check that is not waited for is not kept. */
    void finish(CheckVerdict verdict) {
        running = null;
        if (left.removeIf(check -> check.id().equals(verdict.checkId()))) {
            verdicts.add(verdict);
        }
    }

    /** Returns the check a child was at when it ended; between two of them it is the next one. */
    String suspect() {
        return running == null ? left.getFirst().id() : running;
    }

    /** Tells whether the suspect was the first check of its child in this run. */
    boolean isSuspectFirst() {
        return begunInChild <= (running == null ? 0 : 1);
    }
}
