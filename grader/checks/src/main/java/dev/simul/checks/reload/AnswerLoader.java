package dev.simul.checks.reload;

import dev.simul.junit.reload.Reloading;
import dev.simul.simulation.InstrumentedLoader;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of an answer in the package of the task, for one run. Other classes come from a
 * parent that knows nothing but the JDK and the answer.
 */
final class AnswerLoader extends ClassLoader implements InstrumentedLoader {
    private final SeparatedLoader source;
    private final Reloading reloading;
    private final boolean watched;
    private final List<Class<?>> defined;

    /**
     * Creates a loader that has not defined any class yet.
     *
     * @param source knows the answer
     * @param reloading the classes that are loaded again for each run
     * @param watched whether the simulation observes accesses to state that threads may share
     * @param defined gets the classes that this loader defines
     */
    AnswerLoader(
            SeparatedLoader source, Reloading reloading, boolean watched, List<Class<?>> defined) {
        super(source.parentOfAnswer());
        this.source = source;
        this.reloading = reloading;
        this.watched = watched;
        this.defined = defined;
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
        if (!isOfAnswer(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    /**
     * Returns whether a class belongs to the answer. A class of the answer outside the package of
     * the task does not count: it is not loaded again for each run.
     */
    boolean isOfAnswer(String className) {
        return reloading.reloads(className) && source.ofAnswer(className) != null;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] content = reloading.bytes().of(name);
        Class<?> type = defineClass(name, content, 0, content.length);
        defined.add(type);
        return type;
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return source.resourceOfAnswer(name);
    }
}
