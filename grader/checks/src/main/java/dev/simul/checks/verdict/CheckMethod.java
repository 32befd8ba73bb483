package dev.simul.checks.verdict;

import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The test method of a check.
 *
 * @param className the name of the class that declares the method
 * @param methodName the name of the method
 * @param parameterTypes the names of the parameter types, separated by commas; may be empty
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
