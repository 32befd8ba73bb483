package dev.simul.grader.check;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.Action;
import dev.simul.checks.CheckFailure;
import dev.simul.grader.check.sample.HostChecks;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs checks through JUnit, and tells what came of them. */
public final class Checking {
    private static volatile Action body = () -> {};

    private Checking() {}

    /** Returns what the check of {@link HostChecks} is to do. */
    public static Action body() {
        return body;
    }

    /** Runs a check that does this. */
    static TestExecutionResult resultOf(Action check) {
        body = check;
        return resultOf(HostChecks.class, "runs");
    }

    /** Runs a method of a check class. */
    static TestExecutionResult resultOf(Class<?> type, String method) {
        return run(selectMethod(type, method)).testEvents().finished().stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class);
    }

    static EngineExecutionResults run(Class<?> type) {
        return run(selectClass(type));
    }

    private static EngineExecutionResults run(DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter").selectors(selector).execute();
    }

    /** Returns the failure of a check that does this. */
    static CheckFailure failureOf(Action check) {
        return failureIn(resultOf(check));
    }

    static CheckFailure failureIn(TestExecutionResult result) {
        return result.getThrowable()
                .filter(CheckFailure.class::isInstance)
                .map(CheckFailure.class::cast)
                .orElseThrow(() -> new AssertionError("no failure of a check: " + result));
    }

    /** Returns what a student reads of a failure; lines of the student's files are not numbered. */
    static String textOf(Action check) {
        return textOf(failureOf(check));
    }

    static String textOf(CheckFailure failure) {
        return failure.text().replaceAll("\\.java:\\d+", ".java");
    }
}
