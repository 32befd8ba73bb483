package dev.simul.junit.lifecycle;

import dev.simul.junit.reload.IsolatingLoader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs a test as JUnit would: creates an instance, then runs the {@code @BeforeEach} methods (those
 * of superclasses and enclosing classes first), the test, and the {@code @AfterEach} methods (those
 * of superclasses and enclosing classes last). The {@code @AfterEach} methods run even if the test
 * failed. If there are several failures, the first is thrown, with the others as suppressed
 * exceptions.
 */
public final class TestLifecycle {
    private final IsolatingLoader loader;
    private final List<Level> levels;
    private final Method test;
    private final List<?> arguments;

    /** The test class, or an enclosing class. */
    private record Level(
            Class<?> type, List<Step> before, List<Method> after, Map<Field, Object> fields) {}

    private record Step(Method method, List<?> arguments) {}

    private TestLifecycle(
            IsolatingLoader loader, List<Level> levels, Method test, List<?> arguments) {
        this.loader = loader;
        this.levels = levels;
        this.test = test;
        this.arguments = arguments;
    }

    /**
     * Loads the classes of a test. Nothing of the test runs yet.
     *
     * @param instances what JUnit knows about the instances: the enclosing classes, the outermost
     *     first, and the class of the test
     * @param test the test method
     * @param arguments the arguments of the test
     * @param loader loads the classes again
     * @return a test that can run once or several times
     * @throws ReflectiveOperationException if a class cannot be loaded
     */
    public static TestLifecycle of(
            List<PreparedInstance> instances,
            Method test,
            List<?> arguments,
            IsolatingLoader loader)
            throws ReflectiveOperationException {
        requireOutside(loader, test, arguments);
        List<Level> levels = new ArrayList<>(instances.size());
        for (PreparedInstance instance : instances) {
            TestClass tests = instance.tests();
            List<Step> before = new ArrayList<>(tests.before().size());
            for (Method method : tests.before()) {
                List<?> given = instance.argumentsOf(method);
                requireOutside(loader, method, given);
                before.add(new Step(freshly(method, loader), given));
            }
            List<Method> after = new ArrayList<>(tests.after().size());
            for (Method method : tests.after()) {
                after.add(freshly(method, loader));
            }
            levels.add(
                    new Level(
                            loader.loadClass(tests.type().getName()),
                            before,
                            after,
                            instance.fieldsFor(loader)));
        }
        return new TestLifecycle(loader, levels, freshly(test, loader), arguments);
    }

    /** Returns the loader of the classes. */
    public IsolatingLoader loader() {
        return loader;
    }

    /**
     * Runs the test on the calling thread.
     *
     * @throws Exception if the test fails
     */
    public void run() throws Exception {
        Thread.currentThread().setContextClassLoader(loader.contextLoader());
        List<Object> instances = new ArrayList<>(levels.size());
        for (Level level : levels) {
            instances.add(create(level, instances.isEmpty() ? null : instances.getLast()));
        }
        FailureCollector failures = new FailureCollector();
        failures.of(() -> {
            for (int i = 0; i < levels.size(); i++) {
                for (Step step : levels.get(i).before()) {
                    ReflectionSupport.invokeMethod(
                            step.method(), instances.get(i), step.arguments().toArray());
                }
            }
            ReflectionSupport.invokeMethod(test, instances.getLast(), arguments.toArray());
        });
        for (int i = levels.size() - 1; i >= 0; i--) {
            Object instance = instances.get(i);
            for (Method each : levels.get(i).after()) {
                failures.of(() -> ReflectionSupport.invokeMethod(each, instance));
            }
        }
        failures.throwFirst();
    }

    private static Object create(Level level, @Nullable Object enclosing) throws Exception {
        Object instance =
                enclosing == null || !TestClass.isInner(level.type())
                        ? ReflectionSupport.newInstance(level.type())
                        : createInner(level.type(), enclosing);
        for (Map.Entry<Field, Object> field : level.fields().entrySet()) {
            field.getKey().set(instance, field.getValue());
        }
        return instance;
    }

    private static Object createInner(Class<?> type, Object enclosing) throws Exception {
        // The enclosing instance may be of a subclass of the enclosing class.
        Constructor<?> constructor = type.getDeclaredConstructor(type.getEnclosingClass());
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(enclosing);
        } catch (InvocationTargetException thrown) {
            switch (thrown.getCause()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw thrown;
            }
        }
    }

    private static Method freshly(Method method, ClassLoader loader)
            throws ReflectiveOperationException {
        return loader.loadClass(method.getDeclaringClass().getName())
                .getDeclaredMethod(method.getName(), method.getParameterTypes());
    }

    private static void requireOutside(IsolatingLoader loader, Method method, List<?> arguments) {
        for (Class<?> parameter : method.getParameterTypes()) {
            requireOutside(loader, method, parameter);
        }
        for (Object argument : arguments) {
            if (argument != null) {
                requireOutside(loader, method, argument.getClass());
            }
        }
    }

    private static void requireOutside(IsolatingLoader loader, Method method, Class<?> parameter) {
        TestClass.refuseIf(
                loader.isolates(elementOf(parameter).getName()),
                ("'%s' of '%s' has a parameter of type '%s', which each test loads again: use a"
                                + " type from outside the package")
                        .formatted(
                                method.getName(),
                                method.getDeclaringClass().getName(),
                                parameter.getSimpleName()));
    }

    private static Class<?> elementOf(Class<?> type) {
        return type.isArray() ? elementOf(type.getComponentType()) : type;
    }
}
