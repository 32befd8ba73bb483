package dev.simul.checks.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Makes the instance of a check class that JUnit wants and nobody uses: the check runs on an
 * instance made within its simulation, and its constructor must run there only.
 */
final class UnconstructedInstance {
    private UnconstructedInstance() {}

    /**
     * Makes an instance without running its constructor, by the means the JDK offers to
     * serialisation libraries.
     */
    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        // By reflection, since the compiler warns of this package wherever it is named.
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Method constructorOf =
                factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
        Object constructor =
                constructorOf.invoke(
                        factory.getMethod("getReflectionFactory").invoke(null),
                        type,
                        Object.class.getDeclaredConstructor());
        return type.cast(((Constructor<?>) constructor).newInstance());
    }
}
