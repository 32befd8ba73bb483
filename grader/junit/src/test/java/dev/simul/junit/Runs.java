package dev.simul.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs samples through JUnit. */
final class Runs {
    private Runs() {}

    static EngineExecutionResults of(Class<?> type) {
        return of(Map.of(), selectClass(type));
    }

    static EngineExecutionResults of(Map<String, String> parameters, DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(selector)
                .execute();
    }

    static TestExecutionResult resultOf(Class<?> type, String method) {
        return resultOf(Map.of(), type, method);
    }

    static TestExecutionResult resultOf(
            Map<String, String> parameters, Class<?> type, String method) {
        return of(parameters, selectMethod(type, method)).testEvents().finished().stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class);
    }

    /** Returns why a test failed. */
    static Throwable failureOf(Class<?> type, String method) {
        return failureOf(Map.of(), type, method);
    }

    static Throwable failureOf(Map<String, String> parameters, Class<?> type, String method) {
        TestExecutionResult result = resultOf(parameters, type, method);
        return result.getThrowable()
                .orElseThrow(() -> new AssertionError("expected a failure, found " + result));
    }
}
