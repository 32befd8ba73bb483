package dev.simul.checks.console;

import dev.simul.checks.verdict.CheckMethod;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;

/**
 * A check that ran, with its verdict.
 *
 * @param method the method of the check
 * @param verdict the verdict on the check
 */
record CheckOutcome(CheckMethod method, Verdict verdict) {
    String methodName() {
        return method.methodName();
    }

    String packageName() {
        return method.className().substring(0, Math.max(0, method.className().lastIndexOf('.')));
    }

    /** Returns the title to use for the check if the course has no title for it. */
    String title() {
        return method.methodName().replace('_', ' ');
    }

    Status status() {
        return verdict.status();
    }

    /**
     * Returns whether the check did not run because the task uses something that is not allowed.
     */
    boolean isNotAllowed() {
        return verdict.reason() == Reason.NOT_ALLOWED;
    }
}
