package dev.simul.junit.lifecycle;

import dev.simul.junit.reload.IsolatingLoader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What JUnit and its extensions have prepared for an instance of a test class: the values of fields
 * and the arguments of {@code @BeforeEach} methods. The instance of the test itself gets the same.
 *
 * @param tests the class of the instance
 * @param instance the instance, whose constructor has not run, so that each field with a value was
 *     set by an extension; null if extensions set no fields
 * @param arguments the arguments of the {@code @BeforeEach} methods that have parameters
 */
public record PreparedInstance(
        TestClass tests, @Nullable Object instance, Map<Method, List<?>> arguments) {

    /** Copies the arguments. */
    public PreparedInstance {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Returns an instance for which nothing is prepared.
     *
     * @param tests the class of the instance
     * @return the instance
     */
    public static PreparedInstance of(TestClass tests) {
        return new PreparedInstance(tests, null, Map.of());
    }

    List<?> argumentsOf(Method method) {
        return arguments.getOrDefault(method, List.of());
    }

    /** Returns the fields that extensions have set, in the classes of a loader. */
    Map<Field, Object> fieldsFor(IsolatingLoader loader) throws ReflectiveOperationException {
        if (instance == null) {
            return Map.of();
        }
        Map<Field, Object> fields = new LinkedHashMap<>();
        for (Class<?> type = tests.type();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(instance);
                if (value == null || isInitial(value)) {
                    continue;
                }
                requireOutside(loader, field, field.getType());
                requireOutside(loader, field, value.getClass());
                Field fresh = loader.loadClass(type.getName()).getDeclaredField(field.getName());
                fresh.setAccessible(true);
                fields.put(fresh, value);
            }
        }
        return fields;
    }

    private static boolean isInitial(Object value) {
        return switch (value) {
            case Boolean flag -> !flag;
            case Character character -> character == 0;
            case Number number -> number.doubleValue() == 0;
            default -> false;
        };
    }

    private static void requireOutside(IsolatingLoader loader, Field field, Class<?> type) {
        TestClass.refuseIf(
                loader.isolates(type.getName()),
                ("'%s' of '%s' was set by an extension to an object of type '%s', which each test"
                                + " loads again: create the object in the test")
                        .formatted(
                                field.getName(),
                                field.getDeclaringClass().getName(),
                                field.getType().getSimpleName()));
    }
}
