package dev.simul.junit.lifecycle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Creates the instance of a test class that JUnit requires but no code uses. The test itself uses
 * another instance, which is created inside the simulation, because the constructor must run only
 * there.
 */
final class UnconstructedInstance {
    private UnconstructedInstance() {}

    /**
     * Creates an instance without running its constructor, through the API that the module {@code
     * jdk.unsupported} exports for serialisation libraries. Objenesis would call the same API, but
     * would need more classes to be loaded in each JVM.
     */
    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        // Use reflection, because the compiler warns about each direct use of this package.
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
