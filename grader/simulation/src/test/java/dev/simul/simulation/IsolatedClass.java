package dev.simul.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;

/** Loads a class and its nested classes again, as classes under test. */
public final class IsolatedClass extends ClassLoader implements InstrumentedLoader {
    private final String prefix;

    private IsolatedClass(Class<?> type) {
        super(type.getClassLoader());
        this.prefix = type.getName();
    }

    /**
     * Returns a body that creates an instance of a freshly loaded class under test and calls it.
     */
    public static Callable<Object> body(Class<? extends Callable<?>> type) {
        return () -> {
            Constructor<?> constructor = load(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Callable<?>) constructor.newInstance()).call();
        };
    }

    /** Returns a body that calls a static method of a freshly loaded class under test. */
    static Callable<Object> body(Class<?> type, String method) {
        return () -> {
            Method found =
                    new IsolatedClass(type).loadClass(type.getName()).getDeclaredMethod(method);
            found.setAccessible(true);
            try {
                return found.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        };
    }

    static Class<?> load(Class<?> type) throws ClassNotFoundException {
        return new IsolatedClass(type.getEnclosingClass()).loadClass(type.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(prefix) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
