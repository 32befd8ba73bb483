package dev.simul.checks.reload;

import dev.simul.simulation.InstrumentedLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Loads the classes of one package and below afresh, from what its parent finds, and leaves all
 * others to its parent: static fields of the code under test begin anew.
 */
public final class IsolatingLoader extends ClassLoader implements InstrumentedLoader {
    private final String prefix;
    private final ClassBytes bytes;
    private final boolean watched;
    private final List<Class<?>> defined = new CopyOnWriteArrayList<>();

    public IsolatingLoader(String packageName, ClassBytes bytes, boolean watched) {
        super(bytes.source());
        this.prefix = packageName + ".";
        this.bytes = bytes;
        this.watched = watched;
    }

    public boolean isFresh(String className) {
        return className.startsWith(prefix);
    }

    @Override
    public boolean watchesAccesses() {
        return watched;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isFresh(name)) {
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

    /** Returns the classes it has loaded so far, in this order. */
    List<Class<?>> defined() {
        return List.copyOf(defined);
    }

    /** Returns what the bytes of a class it has loaded tell. */
    ReuseTraits traitsOf(Class<?> type) {
        return bytes.traitsOf(type.getName());
    }
}
