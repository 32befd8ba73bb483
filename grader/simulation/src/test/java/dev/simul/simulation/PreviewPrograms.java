package dev.simul.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Programs under test that use structured scopes. The scopes are a preview API, which differs in
 * each release, so the programs are compiled when a test runs, by the JDK that runs it.
 */
final class PreviewPrograms {
    /** Programs that are right and return 12. */
    static final Map<String, String> RIGHT =
            Map.of(
                    "readsAfterJoin",
                    """
                    Box a = new Box();
                    Box b = new Box();
                    try (var scope = StructuredTaskScope.open()) {
                        scope.fork(() -> { a.value = 5; return null; });
                        scope.fork(() -> { b.value = 7; return null; });
                        scope.join();
                        return a.value + b.value;
                    }
                    """,
                    "readsResultsOfAll",
                    """
                    try (var scope =
                            StructuredTaskScope.open(Joiner.<Box>allSuccessfulOrThrow())) {
                        scope.fork(() -> new Box(5));
                        scope.fork(() -> new Box(7));
                        return %s;
                    }
                    """
                            .formatted(sumOfResults()),
                    "readsSubtasks",
                    """
                    try (var scope = StructuredTaskScope.<Box>open()) {
                        var a = scope.fork(() -> new Box(5));
                        var b = scope.fork(() -> new Box(7));
                        scope.join();
                        return a.get().value + b.get().value;
                    }
                    """,
                    "readsWhatWasWrittenBeforeTheFork",
                    """
                    Box box = new Box();
                    try (var scope = StructuredTaskScope.<Integer>open()) {
                        box.value = 12;
                        var read = scope.fork(() -> box.value);
                        scope.join();
                        return read.get();
                    }
                    """);

    /** A program that reads what a subtask writes, without waiting for the subtask. */
    static final String RACY =
            """
            Box box = new Box();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> { box.value = 12; return null; });
                int early = box.value;
                scope.join();
                return early * 0 + 12;
            }
            """;

    private static final String NAME = "scoped.Program";

    private PreviewPrograms() {}

    private static String sumOfResults() {
        return Runtime.version().feature() == 25
                ? "scope.join().mapToInt(subtask -> subtask.get().value).sum()"
                : "scope.join().stream().mapToInt(box -> box.value).sum()";
    }

    /** Returns a body that loads the program freshly and runs it. */
    static Callable<Object> body(String statements) {
        Map<String, byte[]> classes =
                compile(
                        """
                        package scoped;
                        import java.util.concurrent.StructuredTaskScope;
                        import java.util.concurrent.StructuredTaskScope.Joiner;
                        public final class Program {
                            static final class Box {
                                int value;
                                Box() {}
                                Box(int value) { this.value = value; }
                            }
                            public static Object run() throws Exception {
                        """
                                + statements.indent(8)
                                + "    }\n}\n");
        return () -> {
            Method run = new Loader(classes).loadClass(NAME).getMethod("run");
            try {
                return run.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        };
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of(
                        "--enable-preview",
                        "--release",
                        Integer.toString(Runtime.version().feature()),
                        "-proc:none",
                        "-g");
        boolean compiled =
                compiler.getTask(messages, output, null, options, null, List.of(new Source(source)))
                        .call();
        if (!compiled) {
            throw new AssertionError(messages + "\n" + source);
        }
        Map<String, byte[]> classes = new HashMap<>();
        output.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///scoped/Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the class files in memory. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Output(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader implements InstrumentedLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(PreviewPrograms.class.getClassLoader());
            this.classes = classes;
        }

        /** The simulation reads the class files of the classes that a class refers to. */
        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = classes.get(name.replace(".class", "").replace('/', '.'));
            return bytes == null
                    ? super.getResourceAsStream(name)
                    : new ByteArrayInputStream(bytes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
