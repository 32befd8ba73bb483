package dev.simul.checks.verdict;

import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The method of a check.
 *
 * @param className the name of its class
 * @param methodName its name
 * @param parameterTypes the names of its parameter types, separated by commas; may be empty
 */
public record CheckMethod(String className, String methodName, String parameterTypes) {
    /**
     * Returns the method of a test.
     *
     * @param source where JUnit found the test
     * @return the method
     */
    public static CheckMethod of(MethodSource source) {
        return new CheckMethod(
                source.getClassName(), source.getMethodName(), source.getMethodParameterTypes());
    }
}
