package dev.simul.grader.sandbox.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Sandbox;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProbeTest {
    /** If an attempt fails even without a sandbox, its failure inside one shows nothing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void should_succeed_with_every_attempt_without_a_sandbox() throws IOException {
        Map<Attempt, Boolean> outcome = Probe.run(Sandbox.off());

        assertThat(outcome).containsOnlyKeys(Attempt.values()).doesNotContainValue(false);
    }

    @Test
    void should_fail_with_every_attempt_in_the_sandbox_of_linux() throws IOException {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        assumeThat(sandbox.protection().mechanism())
                .as("this machine has Landlock and seccomp: %s", sandbox.missing())
                .isEqualTo(Mechanism.LANDLOCK);

        Map<Attempt, Boolean> outcome = Probe.run(sandbox);

        assertThat(outcome).containsOnlyKeys(Attempt.values()).doesNotContainValue(true);
    }
}
