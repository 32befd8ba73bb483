package dev.simul.checks.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs a check as JUnit would: a new instance, the methods before each (those of superclasses
 * first), the check, the methods after each (those of superclasses last). The methods after each
 * run even if the check failed. Of several failures, the first is thrown and has the others as
 * suppressed exceptions.
 *
 * @param type the class of the check
 * @param before the methods before each
 * @param check the check
 * @param arguments what the check is called with
 * @param after the methods after each
 */
record CheckLifecycle(
        Class<?> type, List<Method> before, Method check, List<?> arguments, List<Method> after) {

    void run() throws Exception {
        Thread.currentThread().setContextClassLoader(type.getClassLoader());
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
}
