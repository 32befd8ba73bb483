package dev.simul.checks.junit;

import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.ScriptStep;
import dev.simul.checks.Simulated;
import dev.simul.checks.StretchedTime;
import dev.simul.checks.observe.StudentFrames;
import dev.simul.checks.reload.ClassBytes;
import dev.simul.checks.reload.ImmutableTypes;
import dev.simul.checks.reload.IsolatingLoader;
import dev.simul.checks.reload.LoaderReuse;
import dev.simul.checks.text.FrameText;
import dev.simul.simulation.Settings;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

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
    private final LoaderReuse plain;
    private final LoaderReuse watched;
    private final List<Method> before;
    private final List<Method> after;

    private CheckClass(Class<?> type, Simulated simulated) {
        this.type = type;
        this.student = new StudentFrames(type.getPackageName(), notTheStudents(type, simulated));
        this.settings =
                Settings.defaults()
                        .withHorizon(Duration.ofDays(simulated.horizonDays()))
                        .withMaxAdvances(MAX_ADVANCES)
                        .withSites(student::contains);
        this.schedules = simulated.schedules();
        ClassBytes bytes = new ClassBytes(type.getPackageName(), type.getClassLoader(), IMMUTABLE);
        this.plain = new LoaderReuse(type.getPackageName(), bytes, false);
        this.watched = new LoaderReuse(type.getPackageName(), bytes, true);
        this.before = methods(BeforeEach.class, HierarchyTraversalMode.TOP_DOWN);
        this.after = methods(AfterEach.class, HierarchyTraversalMode.BOTTOM_UP);
    }

    static CheckClass of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Throws an exception if the class cannot be run. */
    void validate() {
        String name = "'" + type.getName() + "'";
        refuseIf(type.isMemberClass() && !Modifier.isStatic(type.getModifiers()), nested(type));
        for (Class<? extends Annotation> all : List.of(BeforeAll.class, AfterAll.class)) {
            String instead = "@" + all.getSimpleName().replace("All", "Each");
            refuseIf(
                    !methods(all, HierarchyTraversalMode.TOP_DOWN).isEmpty(),
                    name
                            + " has a @"
                            + all.getSimpleName()
                            + " method, but each check loads the"
                            + " classes again: use "
                            + instead);
        }
        refuseIf(
                !methods(TestFactory.class, HierarchyTraversalMode.TOP_DOWN).isEmpty(),
                name + " has a @TestFactory: write a @Test or a @ParameterizedTest for each check");
        refuseIf(
                Stream.concat(before.stream(), after.stream())
                        .anyMatch(method -> method.getParameterCount() > 0),
                name + " has a @BeforeEach or @AfterEach method with parameters: remove them");
        refuseIf(
                Stream.of(type.getDeclaredConstructors())
                        .noneMatch(c -> c.getParameterCount() == 0),
                name + " has no constructor without parameters: add one");
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
        refuseIf(
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
    LoaderReuse classes(boolean isWatched) {
        return isWatched ? watched : plain;
    }

    /**
     * Returns a check that uses the classes of a given loader and that can run once or several
     * times.
     */
    CheckLifecycle lifecycle(Method check, List<?> arguments, IsolatingLoader loader)
            throws ReflectiveOperationException {
        for (Class<?> parameter : check.getParameterTypes()) {
            refuseIf(
                    loader.isolates(elementOf(parameter).getName()),
                    ("'%s' of '%s' has a parameter of type '%s', which each check loads"
                                    + " again: use a type from outside the package")
                            .formatted(check.getName(), type.getName(), parameter.getSimpleName()));
        }
        return new CheckLifecycle(
                loader.loadClass(type.getName()),
                freshly(before, loader),
                freshly(check, loader),
                arguments,
                freshly(after, loader));
    }

    private static List<Method> freshly(List<Method> methods, ClassLoader loader)
            throws ReflectiveOperationException {
        List<Method> fresh = new ArrayList<>(methods.size());
        for (Method method : methods) {
            fresh.add(freshly(method, loader));
        }
        return fresh;
    }

    private static Method freshly(Method method, ClassLoader loader)
            throws ReflectiveOperationException {
        return loader.loadClass(method.getDeclaringClass().getName())
                .getDeclaredMethod(method.getName(), method.getParameterTypes());
    }

    private List<Method> methods(
            Class<? extends Annotation> annotation, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, order);
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static Class<?> elementOf(Class<?> type) {
        return type.isArray() ? elementOf(type.getComponentType()) : type;
    }

    private static String nested(Class<?> type) {
        return "'" + type.getName() + "' is an inner class: put checks into a top-level class";
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new ExtensionConfigurationException(sentence);
        }
    }
}
