package dev.simul.checks;

import static dev.simul.checks.CheckTestKit.failureIn;
import static dev.simul.checks.CheckTestKit.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.sample.LifecycleChecks;
import dev.simul.checks.sample.TroubledChecks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A check runs in one simulation with what comes before and after it, on classes of its own. */
class LifecycleTest {
    private static final List<String> WHOLE =
            List.of(
                    "constructor at 0 s",
                    "above before at 1 s",
                    "before at 2 s",
                    "check at 3 s",
                    "after at 4 s",
                    "above after at 5 s");

    @BeforeEach
    void forget() {
        CheckTestKit.journal().clear();
    }

    @Test
    void should_run_each_part_once_in_order_and_in_one_simulation() {
        assertThat(resultOf(LifecycleChecks.class, "passes").getStatus())
                .isEqualTo(Status.SUCCESSFUL);

        assertThat(CheckTestKit.journal()).isEqualTo(WHOLE);
    }

    @Test
    void should_run_the_after_methods_of_a_check_that_fails() {
        TestExecutionResult result = resultOf(LifecycleChecks.class, "fails");

        assertThat(failureIn(result).actual()).isEqualTo("wrong");
        assertThat(CheckTestKit.journal()).isEqualTo(WHOLE);
    }

    @Test
    void should_keep_all_failures_and_skip_the_check_if_a_method_before_it_fails() {
        Throwable failure = resultOf(TroubledChecks.class, "check").getThrowable().orElseThrow();

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("before");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(after -> assertThat(after).hasMessage("after"));
    }

    @Test
    void should_reload_the_classes_of_the_package_for_each_run() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(
                        DiscoverySelectors.selectMethod(
                                LifecycleChecks.class, "finds_fresh_statics"),
                        DiscoverySelectors.selectMethod(
                                LifecycleChecks.class, "runs_on_the_fresh_loader"))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
    }

    @Test
    void should_give_a_check_its_arguments() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(
                        DiscoverySelectors.selectMethod(
                                LifecycleChecks.class, "takes_arguments", "java.lang.String, int"))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(2).succeeded(2));

        assertThat(CheckTestKit.journal()).contains("one=1 at 3 s", "two=2 at 3 s");
    }
}
