package dev.simul.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An answer to a board, which is compiled when it is first run. */
final class CompiledAnswer {
    /** Longer than the tests themselves wait, so that they can say what they waited for. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private final CourseBoard board;
    private final String kind;
    private final String name;
    private final Path classes;
    private boolean isCompiled;

    /**
     * Creates an answer.
     *
     * @param board the board
     * @param kind the folder of such answers
     * @param name the name of the answer
     * @param folder where to write the classes of answers
     */
    CompiledAnswer(CourseBoard board, String kind, String name, Path folder) {
        this.board = board;
        this.kind = kind;
        this.name = name;
        this.classes = folder.resolve(kind).resolve(board.id()).resolve(name);
    }

    /**
     * Runs a test of the board on this answer instead of the reference.
     *
     * @throws AssertionError if the test fails or does not end; the cause is its failure, or an
     *     error with the stack trace of the thread that has not ended
     */
    void run(Method test) throws Exception {
        compile();
        try (AnswerLoader loader = new AnswerLoader(test.getDeclaringClass(), classes)) {
            Class<?> type = loader.loadClass(test.getDeclaringClass().getName());
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method own = type.getDeclaredMethod(test.getName());
            own.setAccessible(true);
            Object instance = constructor.newInstance();
            FutureTask<Object> run = new FutureTask<>(() -> own.invoke(instance));
            Thread thread = Thread.ofPlatform().daemon().start(run);
            try {
                run.get(MOST.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                AssertionError endless = new AssertionError("has not ended after " + MOST);
                endless.setStackTrace(thread.getStackTrace());
                throw failure(test, endless);
            } catch (ExecutionException thrown) {
                throw failure(
                        test,
                        thrown.getCause() instanceof InvocationTargetException invocation
                                ? invocation.getCause()
                                : thrown.getCause());
            }
        }
    }

    private AssertionError failure(Method test, Throwable cause) {
        return new AssertionError(
                "%s/%s/%s: %s fails".formatted(kind, board.id(), name, test.getName()), cause);
    }

    private synchronized void compile() throws IOException {
        if (isCompiled) {
            return;
        }
        Files.createDirectories(classes);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            isCompiled =
                    javac.getTask(
                                    errors,
                                    files,
                                    null,
                                    List.of("-proc:none", "-cp", "", "-d", classes.toString()),
                                    null,
                                    files.getJavaFileObjectsFromPaths(board.sources(kind, name)))
                            .call();
        }
        assertThat(isCompiled).as("the answer compiles: %s", errors).isTrue();
    }

    /** Loads the classes of the package of a test again, those of an answer before all others. */
    private static final class AnswerLoader extends URLClassLoader {
        private final String prefix;

        AnswerLoader(Class<?> test, Path classes) throws IOException {
            super(
                    new URL[] {
                        classes.toUri().toURL(),
                        test.getProtectionDomain().getCodeSource().getLocation()
                    },
                    test.getClassLoader());
            this.prefix = test.getPackageName() + ".";
        }

        @Override
        protected Class<?> loadClass(String className, boolean resolve)
                throws ClassNotFoundException {
            if (!className.startsWith(prefix)) {
                return super.loadClass(className, resolve);
            }
            synchronized (getClassLoadingLock(className)) {
                Class<?> loaded = findLoadedClass(className);
                return loaded == null ? findClass(className) : loaded;
            }
        }
    }
}
