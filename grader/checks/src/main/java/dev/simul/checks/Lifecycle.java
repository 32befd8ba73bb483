package dev.simul.checks;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs a check as JUnit would: a new instance, the methods before each (those of superclasses
 * first), the check, the methods after each (those of superclasses last). What comes after is run
 * whatever happened before; of several failures the first is thrown and the others are suppressed
 * by it.
 */
final class Lifecycle {
    private final Class<?> type;
    private final Method check;
    private final List<?> arguments;

    Lifecycle(Class<?> type, Method check, List<?> arguments) {
        this.type = type;
        this.check = check;
        this.arguments = new ArrayList<>(arguments);
    }

    void run() throws Exception {
        Thread.currentThread().setContextClassLoader(type.getClassLoader());
        Object instance = ReflectionSupport.newInstance(type);
        Failures failures = new Failures();
        failures.of(() -> {
            for (Method before : methods(BeforeEach.class, HierarchyTraversalMode.TOP_DOWN)) {
                ReflectionSupport.invokeMethod(before, instance);
            }
            ReflectionSupport.invokeMethod(check, instance, arguments.toArray());
        });
        for (Method after : methods(AfterEach.class, HierarchyTraversalMode.BOTTOM_UP)) {
            failures.of(() -> ReflectionSupport.invokeMethod(after, instance));
        }
        failures.throwFirst();
    }

    private List<Method> methods(
            Class<? extends Annotation> annotation, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, order);
    }
}
