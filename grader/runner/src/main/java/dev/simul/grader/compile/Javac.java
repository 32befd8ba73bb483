package dev.simul.grader.compile;

import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.submission.SourceFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles with the compiler of this JVM and the options that Maven uses. */
final class Javac {
    private static final String GAVE_UP =
            "the compiler failed: the source is nested too deeply, or its compiled form is too large";
    private static final List<String> OPTIONS =
            List.of(
                    "--release",
                    "25",
                    "-proc:none",
                    "-processorpath",
                    "",
                    "-implicit:none",
                    "-sourcepath",
                    "",
                    "-Xmaxerrs",
                    "20",
                    "-Xlint:none",
                    "-nowarn",
                    "-encoding",
                    "UTF-8",
                    "-parameters",
                    "-g");

    private static final List<String> TOGETHER =
            OPTIONS.stream()
                    .filter(option -> !option.isEmpty() && !option.endsWith("path"))
                    .toList();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager jdkAndLibraries =
            compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    CompileResult compile(CompileRequest request) {
        MemoryFiles files =
                new MemoryFiles(jdkAndLibraries, request.classes(), request.withCheckLibraries());
        CompileErrors found = new CompileErrors();
        List<MemorySource> sources = request.sources().stream().map(MemorySource::new).toList();
        boolean compiled;
        try {
            compiled = call(files, found, options(request), sources);
        } catch (StackOverflowError | RuntimeException defect) {
            return CompileResult.Refused.because(GAVE_UP);
        }
        if (compiled) {
            return new CompileResult.Compiled(files.classes());
        }
        return found.all().isEmpty()
                ? CompileResult.Refused.because(GAVE_UP)
                : new CompileResult.Refused(found.all());
    }

    /**
     * Compiles several tasks together. No task can see the classes of another task.
     *
     * @return the class files of each task; an empty list if any task has an error
     */
    List<Map<String, byte[]>> compileTogether(List<List<SourceFile>> tasks) {
        MemoryModules modules = new MemoryModules(jdkAndLibraries, tasks);
        CompileErrors found = new CompileErrors();
        try {
            return call(modules, found, TOGETHER, modules.sources())
                    ? modules.classes()
                    : List.of();
        } catch (StackOverflowError | RuntimeException defect) {
            return List.of();
        }
    }

    private boolean call(
            JavaFileManager files,
            CompileErrors found,
            List<String> options,
            List<? extends JavaFileObject> sources) {
        return compiler.getTask(Writer.nullWriter(), files, found, options, null, sources).call();
    }

    /**
     * Compiles a small class, so that the classes of the compiler are loaded before the first task
     * arrives. Handouts contain this class, so the text resembles no answer.
     */
    void warmUp() {
        String text =
                """
                package warm;
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;
                public final class Up {
                    record Pair<T>(T left, Optional<T> right) {}
                    private final Map<String, Duration> sums = new TreeMap<>();
                    void addAll(Collection<? extends Callable<Duration>> work) throws Exception {
                        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                            for (Callable<Duration> each : work) {
                                Duration time = threads.submit(each).get(1, TimeUnit.MINUTES);
                                sums.merge(String.valueOf(each), time, Duration::plus);
                            }
                        } catch (InterruptedException e) {
                            throw new IllegalStateException("work = " + work, e);
                        }
                    }
                    List<Pair<String>> pairs() {
                        return sums.keySet().stream().map(k -> new Pair<>(k, Optional.of(k))).toList();
                    }
                    CompletionStage<String> later(Executor threads) {
                        return new CompletableFuture<String>().thenApplyAsync(String::trim, threads);
                    }
                }
                """;
        List<SourceFile> task = List.of(new SourceFile("warm/Up.java", text));
        compileTogether(List.of(task, task));
    }

    private static List<String> options(CompileRequest request) {
        List<String> options = new ArrayList<>(OPTIONS);
        if (request.withCheckLibraries()) {
            options.addAll(List.of("-classpath", System.getProperty("java.class.path", "")));
        }
        return options;
    }
}
