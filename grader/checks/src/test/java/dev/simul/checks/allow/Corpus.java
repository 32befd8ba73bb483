package dev.simul.checks.allow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Small programs from text resources, compiled in memory.
 *
 * <p>A line {@code === name} begins a program. What follows is the inside of a class {@code Task},
 * unless it declares that class itself.
 */
final class Corpus {
    private static final Pattern OWN_CLASS = Pattern.compile("(^|; )(final )?class Task\\b");
    private static final String IMPORTS =
            "import java.time.*; import java.util.*; import java.util.concurrent.*;"
                    + " import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*;"
                    + " import java.util.function.*; import java.util.stream.*; ";

    private Corpus() {}

    /**
     * A program.
     *
     * @param name what it does
     * @param text its lines
     * @param packageName its package
     * @param files its class files by path
     */
    record Program(String name, String text, String packageName, Map<String, byte[]> files) {
        List<Violation> check(AllowList list) {
            return list.check(packageName, files);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Reads and compiles the programs of some resources of this package. */
    static List<Program> compile(List<String> resources) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String resource : resources) {
            for (String section : read(resource).split("(?m)^=== ")) {
                int end = section.indexOf('\n');
                if (!section.isBlank() && isForThisJdk(section.substring(0, end))) {
                    String before =
                            texts.put(section.substring(0, end), section.substring(end + 1));
                    if (before != null) {
                        throw new IllegalStateException(
                                "a program is there twice: " + section.substring(0, end));
                    }
                }
            }
        }
        return compile(texts);
    }

    /** Returns whether a title names no JDK, or names this one: preview APIs differ. */
    private static boolean isForThisJdk(String title) {
        int start = title.indexOf("(JDK ");
        return start < 0
                || title.substring(start).contains(Integer.toString(Runtime.version().feature()));
    }

    /** Compiles programs, each in a package of its own. */
    static List<Program> compile(Map<String, String> texts) {
        List<Program> programs = new ArrayList<>();
        List<JavaFileObject> sources = new ArrayList<>();
        texts.forEach((name, text) -> {
            String packageName = "dev.simul.task.p" + programs.size();
            programs.add(new Program(name, text, packageName, new TreeMap<>()));
            sources.add(program(packageName, text));
        });
        compiled(sources, List.of("--enable-preview"))
                .forEach((path, bytes) -> {
                    String packageName = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
                    programs.stream()
                            .filter(program -> program.packageName().equals(packageName))
                            .forEach(program -> program.files().put(path, bytes));
                });
        return programs;
    }

    private static JavaFileObject program(String packageName, String text) {
        boolean isWhole = OWN_CLASS.matcher(text).find();
        String all =
                "package "
                        + packageName
                        + "; "
                        + IMPORTS
                        + (isWhole ? text : "class Task { " + text + "\n}");
        return source(packageName.replace('.', '/') + "/Task.java", all);
    }

    static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Compiles sources, and returns the class files by path. */
    static Map<String, byte[]> compiled(List<JavaFileObject> sources, List<String> moreOptions) {
        Map<String, ByteArrayOutputStream> written = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(
                        compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location,
                            String className,
                            JavaFileObject.Kind kind,
                            FileObject sibling) {
                        String path = className.replace('.', '/') + ".class";
                        return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return written.computeIfAbsent(
                                        path, name -> new ByteArrayOutputStream());
                            }
                        };
                    }
                };
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-g", "-Xlint:none"));
        // Preview features exist only in the release of the compiler.
        String release =
                moreOptions.contains("--enable-preview")
                        ? Integer.toString(Runtime.version().feature())
                        : "25";
        options.addAll(List.of("--release", release));
        options.addAll(moreOptions);
        if (!compiler.getTask(null, files, messages, options, null, sources).call()) {
            throw new IllegalStateException(
                    messages.getDiagnostics().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("\n")));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        written.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
        return classes;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
