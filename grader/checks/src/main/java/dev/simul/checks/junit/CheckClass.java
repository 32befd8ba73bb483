package dev.simul.checks.junit;

import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.ScriptStep;
import dev.simul.checks.Simulated;
import dev.simul.checks.StretchedTime;
import dev.simul.checks.observe.StudentFrames;
import dev.simul.checks.reload.CheckClasses;
import dev.simul.checks.reload.CheckLoader;
import dev.simul.checks.salt.NumberSource;
import dev.simul.checks.text.FrameText;
import dev.simul.junit.lifecycle.PreparedInstance;
import dev.simul.junit.lifecycle.TestClass;
import dev.simul.junit.lifecycle.TestLifecycle;
import dev.simul.junit.reload.ImmutableTypes;
import dev.simul.junit.reload.LoaderReuse;
import dev.simul.simulation.Settings;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** A class of checks, with its settings. A class that cannot be run is refused. */
final class CheckClass {
    private static final ClassValue<CheckClass> KNOWN =
            new ClassValue<>() {
                @Override
                protected CheckClass computeValue(Class<?> type) {
                    return AnnotationSupport.findAnnotation(type, Simulated.class)
                            .map(simulated -> new CheckClass(type, simulated))
                            .orElseThrow(() -> new ExtensionConfigurationException(nested(type)));
                }
            };

    /**
     * The limit on clock advances. It is far above the number that a correct answer needs, and
     * polling reaches it long before the real-time limit, so that polling gets the same verdict on
     * every machine.
     */
    private static final long MAX_ADVANCES = 200_000;

    /** Steps of scripts are often static fields of check classes. */
    private static final ImmutableTypes IMMUTABLE =
            ImmutableTypes.ofJdkAnd(
                    Set.of(ScriptStep.class),
                    Set.of(
                            internalName(Salt.class),
                            internalName(StretchedTime.class),
                            internalName(Script.class) + ".after",
                            internalName(ScriptStep.Delay.class)));

    private final Class<?> type;
    private final StudentFrames student;
    private final Settings settings;
    private final int schedules;
    private final LoaderReuse<NumberSource, CheckLoader> plain;
    private final LoaderReuse<NumberSource, CheckLoader> watched;
    private final TestClass tests;

    private CheckClass(Class<?> type, Simulated simulated) {
        this.type = type;
        this.student = new StudentFrames(type.getPackageName(), notTheStudents(type, simulated));
        this.settings =
                Settings.defaults()
                        .withHorizon(Duration.ofDays(simulated.horizonDays()))
                        .withMaxAdvances(MAX_ADVANCES)
                        .withSites(student::contains);
        this.schedules = simulated.schedules();
        CheckClasses classes =
                new CheckClasses(type.getPackageName(), type.getClassLoader(), IMMUTABLE);
        this.plain = classes.reuse(false);
        this.watched = classes.reuse(true);
        this.tests = TestClass.of(type);
    }

    static CheckClass of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Throws an exception if the class cannot be run. */
    void validate() {
        TestClass.refuseIf(tests.isInner(), nested(type));
        TestClass.refuseIf(
                Stream.concat(tests.before().stream(), tests.after().stream())
                        .anyMatch(method -> method.getParameterCount() > 0),
                tests.name()
                        + " has a @BeforeEach or @AfterEach method with parameters: remove them");
        tests.validate();
    }

    private static Set<String> notTheStudents(Class<?> type, Simulated simulated) {
        return Stream.concat(
                        Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass),
                        Stream.of(simulated.given()))
                .map(c -> FrameText.topLevel(c.getName()))
                .collect(Collectors.toSet());
    }

    StudentFrames student() {
        return student;
    }

    Settings settings() {
        return settings;
    }

    /** Returns the number of schedules on which a check runs in addition to the usual one. */
    int schedulesOf(Method check) {
        Schedules own = check.getAnnotation(Schedules.class);
        int number = own == null ? schedules : own.value();
        TestClass.refuseIf(
                number < 0,
                "'%s' of '%s' asks for %d schedules: ask for 0 or more"
                        .formatted(check.getName(), type.getName(), number));
        return number;
    }

    /** Returns the settings for finding data races in all code except the check itself. */
    Settings searching() {
        Set<String> own =
                Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                        .map(c -> FrameText.topLevel(c.getName()))
                        .collect(Collectors.toSet());
        return settings.withRaces(frame ->
                student.isInPackage(frame)
                        && !own.contains(FrameText.topLevel(frame.getClassName())));
    }

    /**
     * Returns the supplier of the classes for each run.
     *
     * @param isWatched whether the simulation observes accesses to state that threads may share
     */
    LoaderReuse<NumberSource, CheckLoader> classes(boolean isWatched) {
        return isWatched ? watched : plain;
    }

    /**
     * Returns a check that uses the classes of a given loader and that can run once or several
     * times.
     */
    TestLifecycle lifecycle(Method check, List<?> arguments, CheckLoader loader)
            throws ReflectiveOperationException {
        return TestLifecycle.of(List.of(PreparedInstance.of(tests)), check, arguments, loader);
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static String nested(Class<?> type) {
        return "'" + type.getName() + "' is an inner class: put checks into a top-level class";
    }
}
