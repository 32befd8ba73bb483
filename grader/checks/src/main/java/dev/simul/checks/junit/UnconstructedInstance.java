package dev.simul.checks.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Makes the instance of a check class that JUnit requires and no code uses. The check runs on an
 * instance made in its simulation, and the constructor must run there only.
 */
final class UnconstructedInstance {
    private UnconstructedInstance() {}

    /**
     * Makes an instance without running its constructor, through the API that the module {@code
     * jdk.unsupported} exports for serialisation libraries. Objenesis would call the same API, with
     * more classes to load in each JVM.
     */
    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        // By reflection, because the compiler warns about each use of this package.
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
