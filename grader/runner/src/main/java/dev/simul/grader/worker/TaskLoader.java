package dev.simul.grader.worker;

import dev.simul.checks.reload.AccessWidener;
import dev.simul.checks.reload.SeparatedLoader;
import dev.simul.grader.protocol.TaskRun;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the checks of one task from memory, for JUnit, which only looks at them. All other classes
 * come from the answer or from the libraries of checks, except for the grader's own classes, which
 * remain hidden.
 *
 * <p>No class file and no resource of a check can be read with a method that every class loader
 * has: code of an answer may get hold of this loader, but not call methods that only this class
 * has.
 */
final class TaskLoader extends ClassLoader implements SeparatedLoader {
    private static final String GRADER = "dev.simul.grader.";
    private static final String CLASS = ".class";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> checks;
    private final Map<String, byte[]> answer;
    private final Map<String, byte[]> widened = new ConcurrentHashMap<>();
    private final AccessWidener widener;
    private final ClassLoader libraries;
    private final AnswerClasses answerClasses;
    private final CheckModules modules;

    /**
     * Creates a loader for one task.
     *
     * @param run the class files of the answer and of the checks
     * @param libraries loads the libraries that checks use
     */
    TaskLoader(TaskRun run, ClassLoader libraries) {
        super("task", ClassLoader.getPlatformClassLoader());
        this.checks = run.checkFiles();
        this.answer = new HashMap<>(run.answerFiles());
        // No class of an answer takes the place of a check.
        answer.keySet().removeAll(checks.keySet());
        this.widener = AccessWidener.of(checks.values());
        this.libraries = libraries;
        this.answerClasses = new AnswerClasses(this);
        this.modules = new CheckModules(checks.values());
        modules.define(this, answerClasses);
    }

    @Override
    public byte @Nullable [] ofAnswer(String className) {
        byte[] original = answer.get(pathOf(className));
        return original == null
                ? null
                : widened.computeIfAbsent(className, first -> widener.widen(original));
    }

    @Override
    public byte @Nullable [] ofChecks(String className) {
        return checks.get(pathOf(className));
    }

    @Override
    public @Nullable URL resourceOfAnswer(String path) {
        byte[] bytes = answer.get(path);
        return bytes == null ? null : MemoryHandler.url(path, bytes);
    }

    @Override
    public @Nullable InputStream classFile(String path) {
        byte[] bytes = answer.getOrDefault(path, checks.get(path));
        return bytes == null
                ? libraries.getResourceAsStream(path)
                : new ByteArrayInputStream(bytes);
    }

    @Override
    public ClassLoader parentOfAnswer() {
        return answerClasses;
    }

    @Override
    public void close(ClassLoader loader, ClassLoader answerLoader) {
        modules.define(loader, answerLoader);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = ofChecks(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
        if (answer.containsKey(pathOf(name))) {
            return answerClasses.loadClass(name);
        }
        if (name.startsWith(GRADER)) {
            throw new ClassNotFoundException(name);
        }
        return libraries.loadClass(name);
    }

    private static String pathOf(String className) {
        return className.replace('.', '/') + CLASS;
    }
}
