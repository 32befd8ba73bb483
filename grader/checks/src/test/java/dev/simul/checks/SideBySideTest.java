package dev.simul.checks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.sample.ParallelChecks;
import dev.simul.checks.sample.PoolChecks;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Checks may run at the same time, and on any schedule. */
class SideBySideTest {

    @Test
    void should_run_checks_at_the_same_time() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ParallelChecks.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(40).succeeded(40));
    }

    @Test
    void should_keep_several_calls_of_a_check_apart() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(PoolChecks.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(3).succeeded(3));
    }

    @Test
    void should_run_a_check_on_the_schedule_of_a_seed() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(ParallelChecks.class, "overlap"))
                .configurationParameter("simul.seed", "7")
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(20).succeeded(20));
    }
}
