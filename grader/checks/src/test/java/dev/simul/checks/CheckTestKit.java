package dev.simul.checks;

import static dev.simul.checks.Script.after;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.sample.HostChecks;
import dev.simul.checks.sample.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs checks through JUnit and returns the results. */
public final class CheckTestKit {
    private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
    private static volatile Action body = () -> {};

    private CheckTestKit() {}

    /** Returns what the check of {@link HostChecks} is to do. */
    public static Action body() {
        return body;
    }

    /** Returns what checks have written down. */
    public static List<String> journal() {
        return JOURNAL;
    }

    /**
     * Runs a check that does this, after it has put into the way of waits a script: they take 3, 1
     * and 2 s and return 5, 9 and 7 s.
     */
    public static TestExecutionResult resultOf(Action check) {
        body =
                () -> {
                    Script<Duration> waits =
                            Script.of(
                                    after(ofSeconds(3)).value(ofSeconds(5)),
                                    after(ofSeconds(1)).value(ofSeconds(9)),
                                    after(ofSeconds(2)).value(ofSeconds(7)));
                    Waiting.way = waits::next;
                    check.run();
                };
        return resultOf(HostChecks.class, "runs");
    }

    /** Runs a method of a check class. */
    public static TestExecutionResult resultOf(Class<?> type, String method) {
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

    /** Makes sure that a check that does this passes. */
    static void passes(Action check) {
        assertThat(resultOf(check).getStatus()).isEqualTo(Status.SUCCESSFUL);
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
