package dev.simul.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.verdict.Reason;
import dev.simul.grader.worker.sample.OddChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckExecutionTest {
    private final CheckExecution execution = new CheckExecution();

    @ParameterizedTest
    @CsvSource({
        "passes, PASSED, ''",
        "aborts, ABORTED, no reason",
        "is_not_started, NOT_STARTED, ''",
        "is_skipped, SKIPPED, later",
        "throws_something, EXCEPTION, IllegalStateException: broken",
        "throws_without_a_message, EXCEPTION, ': its message cannot be read'",
        "fails_once, ASSERTION, the second time",
        "has_no_arguments, DID_NOT_REPORT, ''",
        "is_no_test, DID_NOT_REPORT, ''",
        "is_not_there, NOT_LOADED, 'expected one method, found 0'"
    })
    void should_name_what_came_of_a_check(String method, Reason reason, String found) {
        FailureReading reading = run(OddChecks.class.getName(), method);

        assertThat(reading.reason()).isEqualTo(reason);
        assertThat(reading.details().found()).isEqualTo(found);
    }

    @Test
    void should_name_a_class_that_cannot_be_loaded() {
        assertThat(run("no.such.Class", "check").reason()).isEqualTo(Reason.NOT_LOADED);
    }

    private FailureReading run(String className, String method) {
        return execution.run(
                new CheckCall("check", className, method),
                CheckExecutionTest.class.getClassLoader());
    }
}
