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
        return new CheckClass(
                type,
                AnnotationSupport.findAnnotation(type, Simulated.class)
                        .orElseThrow(
                                () ->
                                        refused(
                                                "'%s' is a class inside a check class: checks are"
                                                    + " methods of a top-level class with"
                                                    + " @Simulated",
                                                type.getName())));
    }

    /** Refuses what cannot work. */
    void validate() {
        refuseIf(
                type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers()),
                "'%s' is an inner class: checks are methods of a top-level class",
                type.getName());
        for (Class<? extends Annotation> annotation : List.of(BeforeAll.class, AfterAll.class)) {
            refuseIf(
                    !methods(annotation).isEmpty(),
                    "'%s' has a @%s method, but each check has classes of its own: use @%sEach",
                    type.getName(),
                    annotation.getSimpleName(),
                    annotation.getSimpleName().replace("All", ""));
        }
        refuseIf(
                !methods(TestFactory.class).isEmpty(),
                "'%s' has a @TestFactory: write a @Test or a @ParameterizedTest for each check",
                type.getName());
        Stream.of(BeforeEach.class, AfterEach.class)
                .flatMap(annotation -> methods(annotation).stream())
                .forEach(
                        method ->
                                refuseIf(
                                        method.getParameterCount() > 0,
                                        "'%s' of '%s' has parameters: methods before and after each"
                                                + " check have none",
                                        method.getName(),
                                        type.getName()));
        refuseIf(
                Stream.of(type.getDeclaredConstructors()).noneMatch(c -> c.getParameterCount() == 0),
                "'%s' has no constructor without parameters",
                type.getName());
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
                    "'%s' of '%s' has a parameter of type '%s', which is loaded afresh for each"
                            + " check: use a type from outside the package",
                    check.getName(),
                    type.getName(),
                    parameter.getSimpleName());
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

    private static void refuseIf(boolean wrong, String sentence, Object... values) {
        if (wrong) {
            throw refused(sentence, values);
        }
    }

    private static ExtensionConfigurationException refused(String sentence, Object... values) {
        return new ExtensionConfigurationException(sentence.formatted(values));
    }
}
