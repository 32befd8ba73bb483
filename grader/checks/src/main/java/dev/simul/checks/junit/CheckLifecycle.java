package dev.simul.checks.junit;

import dev.simul.checks.reload.IsolatingLoader;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs a check as JUnit would: creates an instance, then runs the {@code @BeforeEach} methods
 * (those of superclasses first), the check, and the {@code @AfterEach} methods (those of
 * superclasses last). The {@code @AfterEach} methods run even if the check failed. If there are
 * several failures, the first is thrown, with the others as suppressed exceptions.
 *
 * @param type the class of the check
 * @param before the {@code @BeforeEach} methods
 * @param check the check
 * @param arguments the arguments of the check
 * @param after the {@code @AfterEach} methods
 */
record CheckLifecycle(
        Class<?> type, List<Method> before, Method check, List<?> arguments, List<Method> after) {

    void run() throws Exception {
        Thread.currentThread().setContextClassLoader(contextOf(type.getClassLoader()));
        Object instance = ReflectionSupport.newInstance(type);
        FailureCollector failures = new FailureCollector();
        failures.of(() -> {
            for (Method each : before) {
                ReflectionSupport.invokeMethod(each, instance);
            }
            ReflectionSupport.invokeMethod(check, instance, arguments.toArray());
        });
        for (Method each : after) {
            failures.of(() -> ReflectionSupport.invokeMethod(each, instance));
        }
        failures.throwFirst();
    }

    private static ClassLoader contextOf(ClassLoader loader) {
        return loader instanceof IsolatingLoader isolating ? isolating.ofAnswer() : loader;
    }
}
