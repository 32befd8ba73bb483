package dev.simul.checks.reload;

import dev.simul.simulation.InstrumentedLoader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one package and its subpackages itself, from the bytes that the parent
 * loader finds, and leaves all other classes to the parent. As a result, the code under test has
 * separate static fields for each loader.
 */
public final class IsolatingLoader extends ClassLoader implements InstrumentedLoader {
    private static final String CLASS_FILE = ".class";

    private final String prefix;
    private final ClassBytes bytes;
    private final boolean watched;
    private final List<Class<?>> defined = new CopyOnWriteArrayList<>();

    /**
     * Creates a loader that has not defined any class yet.
     *
     * @param packageName the package whose classes, including those of subpackages, this loader
     *     loads itself
     * @param bytes the bytes of the classes
     * @param watched whether the simulation observes accesses to state that threads may share
     */
    public IsolatingLoader(String packageName, ClassBytes bytes, boolean watched) {
        super(bytes.source());
        this.prefix = packageName + ".";
        this.bytes = bytes;
        this.watched = watched;
    }

    /** Returns whether this loader loads a class itself. */
    public boolean isolates(String className) {
        return className.startsWith(prefix);
    }

    @Override
    public boolean watchesAccesses() {
        return watched;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isolates(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = bytes.of(name);
        Class<?> type = defineClass(name, content, 0, content.length);
        defined.add(type);
        return type;
    }

    /** Finds class files, which the simulation reads each time a class is loaded, in memory. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (!name.endsWith(CLASS_FILE)) {
            return super.getResourceAsStream(name);
        }
        String path = name.substring(0, name.length() - CLASS_FILE.length());
        try {
            return new ByteArrayInputStream(bytes.of(path.replace('/', '.')));
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Returns the classes that this loader has defined so far, in the order of definition. */
    List<Class<?>> defined() {
        return List.copyOf(defined);
    }

    /** Returns the traits of a class that this loader has defined. */
    ReuseTraits traitsOf(Class<?> type) {
        return bytes.traitsOf(type.getName());
    }
}
