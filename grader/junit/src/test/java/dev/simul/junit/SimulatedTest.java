package dev.simul.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import dev.simul.junit.sample.ArgumentsSample;
import dev.simul.junit.sample.ExtensionSample;
import dev.simul.junit.sample.MethodSample;
import dev.simul.junit.sample.OtherPackageSample;
import dev.simul.junit.sample.StagesSample;
import dev.simul.junit.sample.StoppedSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A test runs in one simulation with what comes before and after it, on classes of its own. */
class SimulatedTest {
    @BeforeEach
    void forget() {
        Journal.clear();
    }

    @Test
    void should_run_all_parts_of_a_test_in_one_simulation() {
        assertThat(Runs.resultOf(StagesSample.class, "passes").getStatus())
                .isEqualTo(Status.SUCCESSFUL);

        assertThat(Journal.lines())
                .containsExactly(
                        "constructor after PT1H",
                        "before after PT2H",
                        "test after PT3H",
                        "after after PT4H");
    }

    @Test
    void should_run_what_comes_after_a_test_that_fails() {
        assertThat(Runs.failureOf(StagesSample.class, "fails"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrong");

        assertThat(Journal.lines()).endsWith("after after PT4H");
    }

    @Test
    void should_run_a_nested_test_with_the_parts_of_the_outer_class() throws Exception {
        Runs.of(
                        Map.of(),
                        selectNestedMethod(
                                List.of(StagesSample.class),
                                Class.forName(StagesSample.class.getName() + "$Inner"),
                                "passes"))
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1));

        assertThat(Journal.lines())
                .containsExactly(
                        "constructor after PT1H",
                        "inner constructor after PT2H",
                        "before after PT3H",
                        "inner before after PT4H",
                        "inner test after PT5H",
                        "inner after after PT6H",
                        "after after PT7H");
    }

    @Test
    void should_initialise_static_fields_again_for_each_test() {
        Runs.resultOf(StagesSample.class, "counts");
        Runs.resultOf(StagesSample.class, "counts_again");

        assertThat(Journal.lines()).filteredOn(line -> line.startsWith("test 1")).hasSize(2);
    }

    @Test
    void should_keep_static_fields_of_other_packages() {
        Runs.of(Map.of(), selectMethod(OtherPackageSample.class, "keeps_statics_of_other_packages"))
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1).failed(1));
    }

    @Test
    void should_initialise_the_classes_of_listed_packages_again() {
        Runs.of(
                        Map.of(),
                        selectMethod(OtherPackageSample.class, "initialises_listed_packages_again"))
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(2));
    }

    @Test
    void should_simulate_a_single_method_and_no_other() {
        Runs.of(MethodSample.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(2));

        assertThat(Journal.lines())
                .containsExactlyInAnyOrder(
                        "before after PT0S",
                        "simulated, constructed: true after PT1H",
                        "before",
                        "plain, constructed: true");
    }

    @Test
    void should_support_arguments_repetitions_and_folders() {
        Runs.of(ArgumentsSample.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(8).succeeded(8));
    }

    @Test
    void should_run_other_extensions_outside_the_simulation() {
        Runs.of(ExtensionSample.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1));

        assertThat(Journal.lines())
                .containsExactly(
                        "static extension",
                        "test with PT48H after PT1H",
                        "after after PT2H",
                        "extension after the test");
    }

    @Test
    void should_run_tests_concurrently() {
        Map<String, String> concurrently =
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent");

        Runs.of(concurrently, selectClass(ArgumentsSample.class))
                .testEvents()
                .assertStatistics(statistics -> statistics.started(8).succeeded(8));
    }

    @Test
    void should_measure_timeouts_of_junit_in_real_time() {
        assertThat(
                        Runs.resultOf(StoppedSample.class, "waits_longer_than_a_timeout_of_junit")
                                .getStatus())
                .isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void should_let_a_test_leave_threads_behind() {
        assertThat(Runs.resultOf(StoppedSample.class, "leaves_a_thread_behind").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void should_report_an_assumption_as_one() {
        assertThat(Runs.resultOf(StoppedSample.class, "assumes_something").getStatus())
                .isEqualTo(Status.ABORTED);
    }
}
