package dev.simul.junit.sample;

import dev.simul.junit.Simulated;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes whose tests cannot run in simulations. */
public final class RefusedSamples {
    private RefusedSamples() {}

    @Simulated
    static class WithBeforeAll {
        @BeforeAll
        static void begin() {}

        @Test
        void test() {}
    }

    @Simulated
    static class WithAfterAll {
        @AfterAll
        static void end() {}

        @Test
        void test() {}
    }

    @Simulated
    @TestInstance(Lifecycle.PER_CLASS)
    static class WithOneInstance {
        @Test
        void test() {}
    }

    @Simulated
    static class WithFactory {
        @TestFactory
        Stream<DynamicTest> tests() {
            return Stream.of();
        }
    }

    @Simulated
    static class WithConstructor {
        WithConstructor(TestInfo info) {}

        @Test
        void test() {}
    }

    @Simulated
    static class WithAfterEach {
        @AfterEach
        void after(TestInfo info) {}

        @Test
        void test() {}
    }

    @Simulated
    static class WithExtension {
        @RegisterExtension final BeforeEachCallback extension = context -> {};

        @Test
        void test() {}
    }

    @Simulated
    static class WithParameter {
        @ParameterizedTest
        @EnumSource
        void test(Colour colour) {}
    }

    @Simulated
    static class WithArgument {
        @ParameterizedTest
        @MethodSource("colours")
        void test(Object colour) {}

        static List<Object> colours() {
            return List.of(Colour.RED);
        }
    }

    @Simulated
    @ExtendWith(SetsColour.class)
    static class WithField {
        Colour colour;

        @Test
        void test() {}
    }

    @Simulated(horizonDays = 0)
    static class WithHorizon {
        @Test
        void test() {}
    }

    @Simulated(schedules = -1)
    static class WithSchedules {
        @Test
        void test() {}
    }

    static class WithMethod {
        @BeforeAll
        static void begin() {}

        @Test
        @Simulated
        void test() {}
    }

    enum Colour {
        RED
    }

    static final class SetsColour implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            ((WithField) context.getRequiredTestInstance()).colour = Colour.RED;
        }
    }
}
