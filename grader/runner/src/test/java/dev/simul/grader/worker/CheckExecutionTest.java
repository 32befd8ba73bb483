package dev.simul.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.CheckListener;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.worker.sample.BrokenChecks;
import dev.simul.grader.worker.sample.OddChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckExecutionTest {
    private static Map<String, Verdict> odd;

    @BeforeAll
    static void runOddChecks() {
        odd =
                run(
                        OddChecks.class.getName(),
                        "passes",
                        "aborts",
                        "is_not_started",
                        "is_skipped",
                        "throws_something",
                        "throws_without_a_message",
                        "fails_once",
                        "has_no_arguments",
                        "is_no_test",
                        "is_not_there");
    }

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
    void should_give_a_reason_for_each_result(String method, Reason reason, String found) {
        assertThat(odd.get(method).reason()).isEqualTo(reason);
        assertThat(odd.get(method).details().found()).isEqualTo(found);
    }

    @Test
    void should_name_a_class_that_cannot_be_loaded() {
        assertThat(run("no.such.Class", "check").get("check").reason())
                .isEqualTo(Reason.NOT_LOADED);
    }

    @Test
    void should_give_every_check_the_error_of_its_class() {
        assertThat(run(BrokenChecks.class.getName(), "one", "other").values())
                .extracting(reading -> reading.details().found())
                .containsExactly("IllegalStateException: broken", "IllegalStateException: broken");
    }

    /** Runs checks, and makes sure that each begins and ends once. */
    private static Map<String, Verdict> run(String className, String... methods) {
        Map<String, Verdict> readings = new LinkedHashMap<>();
        List<String> begun = new ArrayList<>();
        new CheckExecution()
                .run(
                        Stream.of(methods)
                                .map(method -> new CheckCall(method, className, method))
                                .toList(),
                        Map.of(),
                        CheckExecutionTest.class.getClassLoader(),
                        new CheckListener<CheckCall>() {
                            @Override
                            public void started(CheckCall check) {
                                begun.add(check.id());
                            }

                            @Override
                            public void finished(CheckCall check, Verdict reading) {
                                assertThat(begun.getLast()).isEqualTo(check.id());
                                assertThat(readings.put(check.id(), reading)).isNull();
                            }
                        });
        assertThat(begun).containsExactlyInAnyOrder(methods);
        return readings;
    }
}
