package dev.simul.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs the JDK's own tests of {@code java.util.concurrent} in a plain JVM and in simulations, and
 * prints the tests that fail only in a simulation.
 *
 * <p>The tests are those of the JSR 166 expert group, which every release of the JDK contains.
 */
public final class Jsr166 {
    /** The number of tests that may fail only in a simulation. */
    private static final int MOST_DIFFERENCES = 20;

    private static final String LINE = "%-22s %6s %7s %7s%n";

    private final String agent;
    private final Path sources;
    private final List<String> parts;

    private Jsr166(String agent, Path sources, List<String> parts) {
        this.agent = agent;
        this.sources = sources;
        this.parts = parts;
    }

    /**
     * Runs the tests.
     *
     * @param arguments the path of the agent's jar, the folder of the sources, and parts of names
     *     of test classes; if there are no parts, all classes are run
     * @throws Exception if a JVM cannot be started, or the sources do not compile
     */
    public static void main(String[] arguments) throws Exception {
        new Jsr166(
                        arguments[0],
                        Path.of(arguments[1]),
                        Arrays.asList(arguments).subList(2, arguments.length))
                .run();
    }

    private void run() throws Exception {
        Path classes = Files.createTempDirectory("jsr166");
        try {
            compile(classes);
            Map<String, String> outside = results(classes, List.of(), Jsr166Run.OUTSIDE);
            Map<String, String> inside =
                    results(classes, List.of("-javaagent:" + agent), Jsr166Run.INSIDE);
            print(outside, inside);
        } finally {
            delete(classes);
        }
    }

    private void print(Map<String, String> outside, Map<String, String> inside) {
        List<String> onlyInside =
                inside.keySet().stream()
                        .filter(test -> failed(inside, test) && !failed(outside, test))
                        .toList();
        System.out.printf(LINE, "", "tests", "passed", "failed");
        printLine("in a plain JVM", outside);
        printLine("in simulations", inside);
        System.out.printf("%n%d tests fail only in a simulation%n", onlyInside.size());
        onlyInside.forEach(test -> System.out.printf("  %s%n      %s%n", test, inside.get(test)));
        if (!outside.keySet().equals(inside.keySet())) {
            throw new IllegalStateException(
                    "expected the same tests in both runs, found %d and %d"
                            .formatted(outside.size(), inside.size()));
        }
        if (onlyInside.size() > MOST_DIFFERENCES) {
            System.exit(1);
        }
    }

    private static void printLine(String where, Map<String, String> results) {
        long failed = results.keySet().stream().filter(test -> failed(results, test)).count();
        System.out.printf(LINE, where, results.size(), results.size() - failed, failed);
    }

    private static boolean failed(Map<String, String> results, String test) {
        return !results.getOrDefault(test, "no result").equals(Jsr166Run.PASSED);
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.list(sources)) {
            List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of(
                            "-nowarn",
                            "-Xlint:none",
                            "-proc:none",
                            "--add-exports=java.base/jdk.internal.util=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            classes.toString());
            if (!compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new IllegalStateException("the sources in " + sources + " do not compile");
            }
        }
    }

    /** Runs the tests in a new JVM and returns the result of each test, in the order of the tests. */
    private Map<String, String> results(Path classes, List<String> jvmArgs, String mode)
            throws IOException, InterruptedException {
        Path results = classes.resolve(mode + ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArgs);
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--add-exports=java.base/jdk.internal.util=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Jsr166Run.class.getName());
        command.add(mode);
        command.add(classes.toString());
        command.add(results.toString());
        command.addAll(parts);
        int exit =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(classes.resolve(mode + ".log").toFile())
                        .start()
                        .waitFor();
        if (exit != 0) {
            String log = Files.readString(classes.resolve(mode + ".log"));
            throw new IllegalStateException(
                    "the JVM of the run '%s' ended with %d: %s".formatted(mode, exit, log));
        }
        return Jsr166Run.read(results);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
