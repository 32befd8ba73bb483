package dev.simul.grader.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one task from memory, before it asks the class path, and hides the grader's own
 * classes from them.
 */
final class TaskLoader extends ClassLoader {
    private static final String GRADER = "dev.simul.grader.";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> files;

    TaskLoader(Map<String, byte[]> files, ClassLoader libraries) {
        super("task", libraries);
        this.files = Map.copyOf(files);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (name.startsWith(GRADER)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
