package dev.simul.grader.worker;

import dev.simul.grader.verdict.Details;
import dev.simul.grader.verdict.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Listens to JUnit run one check. A check passes if at least one test ran and everything that was
 * begun, classes and repetitions included, was successful. Otherwise the first thing that was not
 * decides.
 */
final class CheckResults implements TestExecutionListener {
    private static final String NOT_STARTED = "not started";

    private boolean ran;
    private @Nullable FailureReading first;

    /** Returns what came of the check. */
    FailureReading reading() {
        if (first != null) {
            return first;
        }
        return new FailureReading(ran ? Reason.PASSED : Reason.DID_NOT_REPORT, Details.NONE);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        keep(new FailureReading(Reason.SKIPPED, Details.of(reason)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            ran |= test.isTest();
            return;
        }
        keep(reading(result));
    }

    private static FailureReading reading(TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        if (result.getStatus() == Status.ABORTED) {
            String message = thrown.map(Throwable::getMessage).orElse("");
            return message.startsWith(NOT_STARTED)
                    ? new FailureReading(Reason.NOT_STARTED, Details.NONE)
                    : new FailureReading(Reason.ABORTED, Details.of(message));
        }
        return thrown.map(FailureReading::of)
                .orElseGet(() -> new FailureReading(Reason.ASSERTION, Details.NONE));
    }

    private void keep(FailureReading reading) {
        if (first == null) {
            first = reading;
        }
    }
}
