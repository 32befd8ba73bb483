package dev.simul.junit.sample;

import dev.simul.junit.Journal;
import dev.simul.junit.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

@Simulated
@ExtendWith(ExtensionSample.GivesDuration.class)
public class ExtensionSample {
    @RegisterExtension
    static final BeforeEachCallback STATIC = context -> Journal.write("static extension");

    Duration set = Duration.ZERO;

    @Test
    void test(Duration given) throws InterruptedException {
        Thread.sleep(set);
        Journal.write("test with " + given);
    }

    @AfterEach
    void after() throws InterruptedException {
        Thread.sleep(set);
        Journal.write("after");
    }

    /** Sets a field and gives an argument. */
    static final class GivesDuration
            implements TestInstancePostProcessor, ParameterResolver, AfterEachCallback {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            ((ExtensionSample) instance).set = Duration.ofHours(1);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Duration.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Duration.ofDays(2);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Journal.write("extension after the test");
        }
    }
}
