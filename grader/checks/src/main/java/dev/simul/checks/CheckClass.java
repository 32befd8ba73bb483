package dev.simul.checks;

import dev.simul.simulation.Settings;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
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

/** A class of checks as its author wrote it: what it says of itself, and whether it can be run. */
record CheckClass(Class<?> type, Simulated simulated) {

    static CheckClass of(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, Simulated.class)
                .map(simulated -> new CheckClass(type, simulated))
                .orElseThrow(() -> new ExtensionConfigurationException(nested(type)));
    }

    /** Refuses what cannot work. */
    void validate() {
        String name = "'" + type.getName() + "'";
        refuseIf(type.isMemberClass() && !Modifier.isStatic(type.getModifiers()), nested(type));
        for (Class<? extends Annotation> all : List.of(BeforeAll.class, AfterAll.class)) {
            String instead = "@" + all.getSimpleName().replace("All", "Each");
            refuseIf(
                    !methods(all).isEmpty(),
                    name
                            + " has a @"
                            + all.getSimpleName()
                            + " method, but each check has classes"
                            + " of its own: use "
                            + instead);
        }
        refuseIf(
                !methods(TestFactory.class).isEmpty(),
                name + " has a @TestFactory: write a @Test or a @ParameterizedTest for each check");
        refuseIf(
                Stream.of(BeforeEach.class, AfterEach.class)
                        .flatMap(each -> methods(each).stream())
                        .anyMatch(method -> method.getParameterCount() > 0),
                name + " has a @BeforeEach or @AfterEach method with parameters: they have none");
        refuseIf(
                Stream.of(type.getDeclaredConstructors())
                        .noneMatch(c -> c.getParameterCount() == 0),
                name + " has no constructor without parameters: a check class needs one");
    }

    StudentFrames student() {
        Set<String> others =
                Stream.concat(
                                Stream.<Class<?>>iterate(
                                        type, Objects::nonNull, Class::getSuperclass),
                                Stream.of(simulated.given()))
                        .map(c -> StudentFrames.topLevel(c.getName()))
                        .collect(Collectors.toSet());
        return new StudentFrames(type.getPackageName(), others);
    }

    Settings settings() {
        return Settings.defaults()
                .withHorizon(Duration.ofDays(simulated.horizonDays()))
                .withSites(student()::contains);
    }

    /** Loads the class afresh, for one run of one check. */
    Lifecycle fresh(Method check, List<?> arguments) throws ReflectiveOperationException {
        FreshLoader loader = new FreshLoader(type.getPackageName(), type.getClassLoader());
        for (Class<?> parameter : check.getParameterTypes()) {
            refuseIf(
                    loader.isFresh(elementOf(parameter).getName()),
                    ("'%s' of '%s' has a parameter of type '%s', which is loaded afresh for each"
                                    + " check: use a type from outside the package")
                            .formatted(check.getName(), type.getName(), parameter.getSimpleName()));
        }
        Class<?> declaring = loader.loadClass(check.getDeclaringClass().getName());
        return new Lifecycle(
                loader.loadClass(type.getName()),
                declaring.getDeclaredMethod(check.getName(), check.getParameterTypes()),
                arguments);
    }

    private List<Method> methods(Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(
                type, annotation, HierarchyTraversalMode.TOP_DOWN);
    }

    private static Class<?> elementOf(Class<?> type) {
        return type.isArray() ? elementOf(type.getComponentType()) : type;
    }

    private static String nested(Class<?> type) {
        return "'"
                + type.getName()
                + "' is a class within a class: checks are methods of a top-level class";
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new ExtensionConfigurationException(sentence);
        }
    }
}
