package dev.simul.grader.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one task from memory, and all other classes from the class path, except for
 * the grader's own classes, which remain hidden. The class files are also available as resources,
 * for class loaders that define the same classes again.
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
    public @Nullable URL getResource(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? super.getResource(name) : url(name, bytes);
    }

    private static URL url(String name, byte[] bytes) {
        try {
            return URL.of(new URI("memory", null, "/" + name, null), new MemoryHandler(bytes));
        } catch (URISyntaxException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
