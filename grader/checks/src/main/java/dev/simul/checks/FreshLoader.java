package dev.simul.checks;

import dev.simul.simulation.UnderTest;
import java.io.IOException;
import java.io.InputStream;

/**
 * Loads the classes of one package and below afresh, from what its parent finds, and leaves all
 * others to its parent: static fields of the code under test begin anew.
 */
final class FreshLoader extends ClassLoader implements UnderTest {
    private final String prefix;

    FreshLoader(String packageName, ClassLoader parent) {
        super(parent);
        this.prefix = packageName + ".";
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
        try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] content = bytes.readAllBytes();
            return defineClass(name, content, 0, content.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
