package dev.simul.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A structured scope. The JDK's own is a preview API, which differs in each release; this class
 * finds its methods by reflection, so that the tests are the same for all releases.
 */
public final class Scope implements AutoCloseable {
    private static final String NAME = "java.util.concurrent.StructuredTaskScope";
    private static final Class<?> SCOPE = type(NAME);
    private static final Class<?> JOINER = type(NAME + "$Joiner");
    private static final Class<?> CONFIGURATION = type(NAME + "$Configuration");
    private static final Class<?> SUBTASK = type(NAME + "$Subtask");

    private final Object scope;

    private Scope(Object scope) {
        this.scope = scope;
    }

    /** Opens a scope that is cancelled if a subtask fails. */
    public static Scope open() {
        return new Scope(call(null, SCOPE, "open"));
    }

    /** Opens a scope that is cancelled if a subtask succeeds, and has the result of the subtask. */
    public static Scope openForAny() {
        return open(joiner("anySuccessfulOrThrow", "anySuccessfulResultOrThrow"), null);
    }

    /** Opens a scope that has the results of all subtasks. */
    public static Scope openForAll() {
        return open(joiner("allSuccessfulOrThrow"), null);
    }

    /** Opens a scope whose subtasks run in the threads of a factory. */
    public static Scope open(ThreadFactory factory) {
        return open(
                joiner("awaitAllSuccessfulOrThrow"),
                settings -> configured(settings, "withThreadFactory", factory));
    }

    /** Opens a scope that is cancelled after some time. */
    public static Scope open(Duration timeout) {
        return open(
                joiner("awaitAllSuccessfulOrThrow"),
                settings -> configured(settings, "withTimeout", timeout));
    }

    private static Scope open(Object joiner, UnaryOperator<Object> settings) {
        return new Scope(
                settings == null
                        ? call(null, SCOPE, "open", joiner)
                        : call(null, SCOPE, "open", joiner, settings));
    }

    /** Starts a subtask, and returns what later returns its result. */
    public <T> Supplier<T> fork(Callable<T> work) {
        Object subtask = call(scope, SCOPE, "fork", work);
        return () -> resultOf(subtask);
    }

    @SuppressWarnings("unchecked") // A subtask has the result of its work.
    private static <T> T resultOf(Object subtask) {
        return (T) call(subtask, SUBTASK, "get");
    }

    /** Waits for the subtasks, and returns the result of the scope. */
    public Object join() throws InterruptedException {
        try {
            return call(scope, SCOPE, "join");
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    /**
     * Waits for the subtasks of a scope that {@link #openForAll} opened, and returns the results.
     */
    public List<?> joinForAll() throws InterruptedException {
        Object joined = join();
        return joined instanceof Collection<?> results
                ? List.copyOf(results)
                : ((Stream<?>) joined).map(Scope::<Object>resultOf).toList();
    }

    @Override
    public void close() {
        call(scope, SCOPE, "close");
    }

    private static Object joiner(String... names) {
        for (String name : names) {
            for (Method method : JOINER.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    return call(null, JOINER, name);
                }
            }
        }
        throw new IllegalStateException("this JDK has no joiner " + String.join(" or ", names));
    }

    private static Object configured(Object settings, String name, Object value) {
        return call(settings, CONFIGURATION, name, value);
    }

    private static Object call(Object on, Class<?> type, String name, Object... arguments) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && accepts(method, arguments)) {
                try {
                    return method.invoke(on, arguments);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    throw new IllegalStateException(e.getCause());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("this JDK has no " + type.getName() + "." + name);
    }

    private static boolean accepts(Method method, Object... arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
