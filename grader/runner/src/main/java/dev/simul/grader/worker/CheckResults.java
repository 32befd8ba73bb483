package dev.simul.grader.worker;

import dev.simul.checks.verdict.Verdict;


import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.checks.verdict.Details;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Listens to JUnit and tells what came of each check. A check passes if at least one test ran and
 * everything that was begun, repetitions included, was successful. Otherwise the first thing that
 * was not decides.
 */
final class CheckResults implements TestExecutionListener {
    private static final String NOT_STARTED = "not started";

    private final Map<String, CheckCall> left = new HashMap<>();
    private final CheckListener listener;
    private @Nullable CheckCall running;
    private boolean ran;
    private @Nullable Verdict first;

    CheckResults(Map<MethodSelector, CheckCall> checks, CheckListener listener) {
        checks.forEach((selector, check) ->
                left.put(selector.getClassName() + "#" + selector.getMethodName(), check));
        this.listener = listener;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        CheckCall check = checkOf(test);
        if (running == null && check != null) {
            begin(check);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        Verdict skipped = new Verdict(Reason.SKIPPED, Details.of(reason));
        CheckCall check = checkOf(test);
        if (running == null && check != null) {
            begin(check);
            keep(skipped);
            end(check);
        } else {
            keep(skipped);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            ran |= test.isTest();
        } else {
            keep(reading(result));
        }
        CheckCall check = checkOf(test);
        if (check != null && check.equals(running) && !isRepetition(test)) {
            end(check);
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        listener.published(entry.getKeyValuePairs());
    }

    /**
     * Tells what came of the checks that JUnit never began: what kept it from beginning, if known.
     */
    void finish() {
        for (CheckCall check : List.copyOf(left.values())) {
            Verdict reason = first;
            begin(check);
            first = reason;
            end(check);
            first = reason;
        }
    }

    private void begin(CheckCall check) {
        running = check;
        ran = false;
        first = null;
        listener.started(check);
    }

    private void end(CheckCall check) {
        Verdict nothing =
                new Verdict(ran ? Reason.PASSED : Reason.DID_NOT_REPORT, Details.NONE);
        left.values().remove(check);
        running = null;
        listener.finished(check, first == null ? nothing : first);
        first = null;
    }

    private @Nullable CheckCall checkOf(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method
                ? left.get(method.getClassName() + "#" + method.getMethodName())
                : null;
    }

    /** Tells whether it is one of several runs of a test method, whose parent is the method. */
    private static boolean isRepetition(TestIdentifier test) {
        return List.copyOf(test.getUniqueIdObject().getSegments())
                .getLast()
                .getType()
                .endsWith("-invocation");
    }

    private void keep(Verdict reading) {
        if (first == null) {
            first = reading;
        }
    }

    private static Verdict reading(TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        if (result.getStatus() == Status.ABORTED) {
            String message = thrown.map(Throwable::getMessage).orElse("");
            return message.startsWith(NOT_STARTED)
                    ? new Verdict(Reason.NOT_STARTED, Details.NONE)
                    : new Verdict(Reason.ABORTED, Details.of(message));
        }
        return thrown.map(Verdict::of)
                .orElseGet(() -> new Verdict(Reason.ASSERTION, Details.NONE));
    }
}
