package dev.simul.junit.extension;

import dev.simul.junit.Simulated;
import dev.simul.junit.lifecycle.TestClass;
import dev.simul.junit.reload.Reloading;
import dev.simul.junit.schedule.ConfigurationParameters;
import dev.simul.simulation.Settings;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * How to run a test.
 *
 * @param horizon the virtual time after which the test is stopped
 * @param schedules the number of schedules in addition to the usual one
 * @param seed the seed of the only schedule, or null to begin with the usual one
 * @param outermost the outermost class that contains the test
 * @param packages the packages whose classes are loaded again for each run
 */
record TestSettings(
        Duration horizon,
        int schedules,
        @Nullable Long seed,
        Class<?> outermost,
        List<String> packages) {

    static TestSettings of(ExtensionContext context) {
        Simulated simulated = annotation(context);
        ConfigurationParameters parameters = ConfigurationParameters.of(context);
        String name =
                "'"
                        + context.getRequiredTestMethod().getName()
                        + "' of '"
                        + context.getRequiredTestClass().getName()
                        + "'";
        TestClass.refuseIf(
                simulated.horizonDays() < 1,
                "%s has a horizon of %d days: set 1 or more"
                        .formatted(name, simulated.horizonDays()));
        TestClass.refuseIf(
                simulated.schedules() < 0,
                "%s asks for %d schedules: ask for 0 or more"
                        .formatted(name, simulated.schedules()));
        Long seed =
                parameters.seed() == null && simulated.seed() != 0
                        ? Long.valueOf(simulated.seed())
                        : parameters.seed();
        Class<?> outermost =
                enclosing(context.getRequiredTestClass())
                        .reduce((inner, outer) -> outer)
                        .orElseThrow();
        List<String> packages = new ArrayList<>(List.of(outermost.getPackageName()));
        packages.addAll(List.of(simulated.reload()));
        return new TestSettings(
                Duration.ofDays(simulated.horizonDays()),
                Math.max(simulated.schedules(), parameters.schedules()),
                seed,
                outermost,
                packages);
    }

    /** Returns whether the test runs on schedules that preempt threads. */
    boolean searches() {
        return schedules > 0;
    }

    /** Returns the settings of the simulations on the usual schedule. */
    Settings usual() {
        return Settings.defaults().withHorizon(horizon).withSites(this::isUnderTest);
    }

    /** Returns the settings of the simulations that search for races. */
    Settings searching() {
        return usual().withRaces(this::isUnderTest);
    }

    private boolean isUnderTest(StackTraceElement frame) {
        return Reloading.isIn(packages, frame.getClassName());
    }

    private static Simulated annotation(ExtensionContext context) {
        return Stream.<AnnotatedElement>concat(
                        Stream.of(context.getRequiredTestMethod()),
                        enclosing(context.getRequiredTestClass()))
                .flatMap(element ->
                        AnnotationSupport.findAnnotation(element, Simulated.class).stream())
                .findFirst()
                .orElseThrow(() ->
                        new ExtensionConfigurationException(
                                "'"
                                        + context.getRequiredTestClass().getName()
                                        + "' has no annotation: add @Simulated"));
    }

    /** Returns a class and the classes that contain it, the innermost first. */
    private static Stream<Class<?>> enclosing(Class<?> type) {
        return Stream.iterate(type, each -> each != null, Class::getEnclosingClass);
    }
}
