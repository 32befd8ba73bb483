package dev.simul.grader.worker;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one answer, and the classes of the JDK. It does not find anything of the kit
 * or of the libraries of checks.
 */
final class AnswerClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final TaskLoader task;

    AnswerClasses(TaskLoader task) {
        super("answer", ClassLoader.getPlatformClassLoader());
        this.task = task;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = task.ofAnswer(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
        // The platform loader would pass the packages of any named module on to its loader.
        if (CheckModules.isOfHarness(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return task.resourceOfAnswer(name);
    }
}
