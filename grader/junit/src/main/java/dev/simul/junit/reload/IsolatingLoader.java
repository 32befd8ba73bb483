package dev.simul.junit.reload;

import dev.simul.simulation.InstrumentedLoader;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of some packages and their subpackages itself, from the bytes that another
 * loader finds, and leaves all other classes to that loader. As a result, the code under test has
 * separate static fields for each loader.
 */
public class IsolatingLoader extends ClassLoader implements InstrumentedLoader {
    private final Reloading reloading;
    private final boolean watched;
    private final List<Class<?>> defined;

    /**
     * Creates a loader that has not defined any class yet.
     *
     * @param reloading the classes that this loader loads itself
     * @param watched whether the simulation observes accesses to state that threads may share
     */
    public IsolatingLoader(Reloading reloading, boolean watched) {
        this(reloading, watched, reloading.others(), new CopyOnWriteArrayList<>());
    }

    /**
     * Creates a loader that shares its work with another loader.
     *
     * @param reloading the classes that this loader loads itself
     * @param watched whether the simulation observes accesses to state that threads may share
     * @param parent finds resources
     * @param defined gets the classes that are defined for the run; safe for use by several threads
     */
    protected IsolatingLoader(
            Reloading reloading, boolean watched, ClassLoader parent, List<Class<?>> defined) {
        super(parent);
        this.reloading = reloading;
        this.watched = watched;
        this.defined = defined;
    }

    /**
     * Returns the context class loader that the code under test expects.
     *
     * @return this loader, unless a subclass returns another one
     */
    public ClassLoader contextLoader() {
        return this;
    }

    /**
     * Returns whether this loader loads a class itself.
     *
     * @param className the binary name of the class
     * @return true if the class is in one of the packages
     */
    public final boolean isolates(String className) {
        return reloading.reloads(className);
    }

    @Override
    public boolean watchesAccesses() {
        return watched;
    }

    @Override
    public @Nullable InputStream classFile(String path) {
        return reloading.bytes().consulted(path);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isolates(name)) {
            return reloading.others().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = reloading.bytes().of(name);
        Class<?> type = defineClass(name, content, 0, content.length);
        defined.add(type);
        return type;
    }

    /** Returns the classes that were defined so far, in the order of definition. */
    final List<Class<?>> defined() {
        return List.copyOf(defined);
    }

    /** Returns the traits of a class that was defined. */
    final ReuseTraits traitsOf(Class<?> type) {
        return reloading.bytes().traitsOf(type.getName());
    }

    /** Returns the types whose values never change. */
    final ImmutableTypes immutable() {
        return reloading.bytes().immutable();
    }
}
