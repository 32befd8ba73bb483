package dev.simul.junit.lifecycle;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A class of tests, with the methods that run before and after each test.
 *
 * @param type the class
 * @param before the {@code @BeforeEach} methods, those of superclasses first
 * @param after the {@code @AfterEach} methods, those of superclasses last
 */
public record TestClass(Class<?> type, List<Method> before, List<Method> after) {
    private static final ClassValue<TestClass> KNOWN =
            new ClassValue<>() {
                @Override
                protected TestClass computeValue(Class<?> type) {
                    return new TestClass(
                            type,
                            methods(type, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN),
                            methods(type, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP));
                }
            };

    /** Copies the lists. */
    public TestClass {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Reads a class.
     *
     * @param type the class
     * @return the class with its methods
     */
    public static TestClass of(Class<?> type) {
        return KNOWN.get(type);
    }

    /**
     * Checks that the tests of this class can run on classes that are loaded again for each test.
     *
     * @throws ExtensionConfigurationException if they cannot
     */
    public void validate() {
        for (Class<? extends Annotation> all : List.of(BeforeAll.class, AfterAll.class)) {
            String instead = "@" + all.getSimpleName().replace("All", "Each");
            refuseIf(
                    !methods(type, all, HierarchyTraversalMode.TOP_DOWN).isEmpty(),
                    name()
                            + " has a @"
                            + all.getSimpleName()
                            + " method, but each test loads the classes again: use "
                            + instead);
        }
        refuseIf(
                !methods(type, TestFactory.class, HierarchyTraversalMode.TOP_DOWN).isEmpty(),
                name()
                        + " has a @TestFactory: write a @Test or a @ParameterizedTest for each test");
        refuseIf(
                after.stream().anyMatch(method -> method.getParameterCount() > 0),
                name() + " has an @AfterEach method with parameters: remove them");
        refuseIf(
                Arrays.stream(type.getDeclaredConstructors())
                        .noneMatch(constructor -> isPlain(constructor)),
                name() + " has no constructor without parameters: add one");
    }

    /** Returns the name of the class in quotation marks, for messages. */
    public String name() {
        return "'" + type.getName() + "'";
    }

    /** Returns whether instances of the class belong to an instance of the enclosing class. */
    public boolean isInner() {
        return isInner(type);
    }

    static boolean isInner(Class<?> type) {
        return type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    }

    private boolean isPlain(Constructor<?> constructor) {
        return constructor.getParameterCount() == (isInner() ? 1 : 0);
    }

    /**
     * Refuses a class.
     *
     * @param wrong whether to refuse it
     * @param sentence what is wrong, and what to do
     * @throws ExtensionConfigurationException if something is wrong
     */
    public static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new ExtensionConfigurationException(sentence);
        }
    }

    private static List<Method> methods(
            Class<?> type, Class<? extends Annotation> annotation, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, order);
    }
}
