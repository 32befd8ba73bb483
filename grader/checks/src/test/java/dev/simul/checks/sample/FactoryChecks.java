package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A mistake: checks that are made while the tests run. */
@Simulated
public class FactoryChecks {
    @TestFactory
    Stream<DynamicTest> checks() {
        return Stream.of();
    }
}
