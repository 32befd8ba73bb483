package dev.simul.checks.verdict;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Turns JUnit's events into one verdict for each check.
 *
 * <p>A check passes if at least one of its tests ran, and all of its tests that began, including
 * repetitions, were successful. Otherwise, the first test that was not successful decides the
 * verdict. If JUnit never began a check, the verdict is the problem that kept the class from
 * running or, if there is no such problem, that the check did not report.
 *
 * @param <C> the type by which the listener identifies a check
 */
public final class CheckResults<C> implements TestExecutionListener {
    private static final String ALL_CLASSES = "";

    private final Map<CheckMethod, Progress> left = new LinkedHashMap<>();
    private final Map<String, Verdict> obstacles = new HashMap<>();
    private final Map<CheckMethod, C> checks;
    private final CheckListener<? super C> listener;
    private @Nullable TestPlan plan;

    /** The state of a check that has no verdict yet. */
    private static final class Progress {
        private boolean hasBegun;
        private boolean hasRun;
        private @Nullable Verdict first;
    }

    /**
     * Creates a listener for one test plan.
     *
     * @param checks the checks that need a verdict, by their methods
     * @param listener the receiver of the verdicts
     */
    public CheckResults(Map<CheckMethod, C> checks, CheckListener<? super C> listener) {
        this.checks = new LinkedHashMap<>(checks);
        checks.keySet().forEach(method -> left.put(method, new Progress()));
        this.listener = listener;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        CheckMethod method = methodOf(test);
        if (method != null) {
            begin(method);
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        Verdict skipped = Verdict.skipped(reason);
        finish(test, skipped, skipped);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        finish(test, Verdict.of(result), Verdict.ofClass(result));
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        CheckMethod method = methodOf(test);
        if (method != null && left.containsKey(method)) {
            listener.published(check(method), entry.getKeyValuePairs());
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        for (CheckMethod method : List.copyOf(left.keySet())) {
            Verdict ofAll = obstacles.getOrDefault(ALL_CLASSES, Verdict.DID_NOT_REPORT);
            begin(method);
            end(method, obstacles.getOrDefault(method.className(), ofAll));
        }
    }

    private void finish(TestIdentifier test, Verdict ofTest, Verdict ofClass) {
        CheckMethod method = methodOf(test);
        if (method == null) {
            if (ofClass.reason() != Reason.PASSED) {
                obstacles.putIfAbsent(classOf(test), ofClass);
            }
            return;
        }
        Progress progress = begin(method);
        if (progress == null) {
            return;
        }
        if (ofTest.reason() == Reason.PASSED) {
            progress.hasRun |= test.isTest();
        } else if (progress.first == null) {
            progress.first = ofTest;
        }
        if (!isInvocation(test, method)) {
            end(method, Verdict.DID_NOT_REPORT);
        }
    }

    /**
     * Returns the progress of a check, or null if the check has ended. A check that has not begun
     * before begins now.
     */
    private @Nullable Progress begin(CheckMethod method) {
        Progress progress = left.get(method);
        if (progress != null && !progress.hasBegun) {
            progress.hasBegun = true;
            listener.started(check(method));
        }
        return progress;
    }

    private void end(CheckMethod method, Verdict ifNothingRan) {
        Progress progress = left.remove(method);
        if (progress != null) {
            Verdict verdict = progress.hasRun ? Verdict.PASSED : ifNothingRan;
            listener.finished(check(method), progress.first == null ? verdict : progress.first);
        }
    }

    private C check(CheckMethod method) {
        return Objects.requireNonNull(checks.get(method));
    }

    /** Returns whether a test is one of several invocations of a check. */
    private boolean isInvocation(TestIdentifier test, CheckMethod method) {
        return plan != null
                && plan.getParent(test)
                        .filter(parent -> method.equals(methodOf(parent)))
                        .isPresent();
    }

    private static @Nullable CheckMethod methodOf(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method
                ? CheckMethod.of(method)
                : null;
    }

    private static String classOf(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof ClassSource type
                ? type.getClassName()
                : ALL_CLASSES;
    }
}
