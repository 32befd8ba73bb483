package dev.simul.checks;

import dev.simul.simulation.UnderTest;

/**
 * Loads the classes of one package and below afresh, from what its parent finds, and leaves all
 * others to its parent: static fields of the code under test begin anew.
 */
final class FreshLoader extends ClassLoader implements UnderTest {
    private final String prefix;
    private final ClassBytes bytes;

    FreshLoader(String packageName, ClassBytes bytes) {
        super(bytes.source());
        this.prefix = packageName + ".";
        this.bytes = bytes;
    }

    boolean isFresh(String className) {
        return className.startsWith(prefix);
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
        return defineClass(name, content, 0, content.length);
    }
}
