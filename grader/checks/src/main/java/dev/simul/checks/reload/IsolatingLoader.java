package dev.simul.checks.reload;

import dev.simul.checks.salt.NumberSource;
import dev.simul.simulation.InstrumentedLoader;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one package and its subpackages itself, from the bytes that another loader
 * finds, and leaves all other classes to that loader. As a result, the code under test has separate
 * static fields for each loader.
 *
 * <p>If the other loader knows which classes are an answer, this loader defines only the checks,
 * and an {@link AnswerLoader} defines the answer. No method that code of an answer can call then
 * finds a check or a library by means of this loader: its parent is the answer's loader.
 */
public final class IsolatingLoader extends ClassLoader implements InstrumentedLoader {
    private final String prefix;
    private final ClassBytes bytes;
    private final boolean watched;
    private final List<Class<?>> defined;
    private final @Nullable AnswerLoader answer;
    private final NumberSource numbers;

    /**
     * Returns a loader that has not defined any class yet.
     *
     * @param packageName the package whose classes, including those of subpackages, this loader
     *     loads itself
     * @param bytes the bytes of the classes
     * @param watched whether the simulation observes accesses to state that threads may share
     * @param numbers chooses the numbers of the check
     * @return the loader
     */
    public static IsolatingLoader of(
            String packageName, ClassBytes bytes, boolean watched, NumberSource numbers) {
        List<Class<?>> defined = new CopyOnWriteArrayList<>();
        if (!(bytes.source() instanceof SeparatedLoader source)) {
            return new IsolatingLoader(packageName, bytes, watched, defined, null, numbers);
        }
        AnswerLoader answer = new AnswerLoader(source, bytes, watched, defined);
        IsolatingLoader checks =
                new IsolatingLoader(packageName, bytes, watched, defined, answer, numbers);
        source.close(checks, answer);
        return checks;
    }

    private IsolatingLoader(
            String packageName,
            ClassBytes bytes,
            boolean watched,
            List<Class<?>> defined,
            @Nullable AnswerLoader answer,
            NumberSource numbers) {
        super(answer == null ? bytes.source() : answer);
        this.prefix = packageName + ".";
        this.bytes = bytes;
        this.watched = watched;
        this.defined = defined;
        this.answer = answer;
        this.numbers = numbers;
    }

    /**
     * Returns the loader of the answer.
     *
     * @return the context class loader that code of the answer expects
     */
    public ClassLoader ofAnswer() {
        return answer == null ? this : answer;
    }

    /** Returns what chooses the numbers of the check whose classes this loader loads. */
    public NumberSource numbers() {
        return numbers;
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
    public @Nullable InputStream classFile(String path) {
        return bytes.consulted(path);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (answer != null && bytes.isOfAnswer(name)) {
            return answer.loadClass(name, resolve);
        }
        if (!isolates(name)) {
            return bytes.source().loadClass(name);
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

    /** Returns the classes that this loader has defined so far, in the order of definition. */
    List<Class<?>> defined() {
        return List.copyOf(defined);
    }

    /** Returns the traits of a class that this loader has defined. */
    ReuseTraits traitsOf(Class<?> type) {
        return bytes.traitsOf(type.getName());
    }
}
