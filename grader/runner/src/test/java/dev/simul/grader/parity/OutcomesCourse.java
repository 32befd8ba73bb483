package dev.simul.grader.parity;

import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A course of one task, {@code 01-outcomes}, whose checks end in every way a check can end. Its
 * answer and its checks are classes of these tests.
 */
public final class OutcomesCourse {
    public static final String TASK = "01-outcomes";
    public static final String PACKAGE = "dev.simul.trial.outcomes";
    public static final String CHECKS = PACKAGE + ".OutcomesChecks";
    public static final String ANSWER = "src/main/java/dev/simul/trial/outcomes/Outcomes.java";
    public static final String TESTS = "src/test/java/dev/simul/trial/outcomes/OutcomesTest.java";

    /** How what is said of each check begins: its mark in ASCII, and why it did not pass. */
    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("passes", "+"),
                    Map.entry("fails", "x\n      expected  1 s\n      but took  2 s"),
                    Map.entry(
                            "throws_something",
                            "x\n      expected   the call to return\n      but threw  Illegal"),
                    Map.entry("is_not_started", "o"),
                    Map.entry("is_skipped", "x\n      skipped\n      later"),
                    Map.entry("aborts", "x\n      aborted\n      no reason"),
                    Map.entry("has_no_arguments", "x\n      did not report"),
                    Map.entry("fails_then_exits", "x\n      expected  1 s\n      but took  2 s"),
                    Map.entry("exits", "x\n      exited the JVM\n      expected  code"),
                    Map.entry("halts", "x\n      exited the JVM\n      expected  code"),
                    Map.entry("escapes", "!\n      cannot be simulated\n      expected  code"),
                    Map.entry("deadlocks", "x\n      deadlock\n      expected  the check to "),
                    Map.entry("spins", "x\n      busy wait\n      expected  the check to "),
                    Map.entry(
                            "never_finishes",
                            "x\n      never finished\n      expected  the check to "),
                    Map.entry("races", "x\n      expected  only one thread at a time to use total"),
                    Map.entry(
                            "runs_out_of_memory",
                            "x\n      out of memory\n      more than 256 MiB of objects"),
                    Map.entry("stalls", "x\n      stalled\n      expected  the check to "));

    private OutcomesCourse() {}

    /** Returns the names of the checks, in the order of the manifest. */
    public static List<String> checks() {
        return Stream.of(type(CHECKS).getDeclaredMethods())
                .filter(method -> method.getAnnotations().length > 0)
                .map(Method::getName)
                .sorted()
                .toList();
    }

    /** Returns how a report says what came of a check. */
    public static String expected(String check) {
        return Objects.requireNonNull(EXPECTED.get(check), check);
    }

    /** Returns the title of a check. */
    public static String title(String check) {
        return check.replace('_', ' ');
    }

    public static String manifest() {
        return """
        course: Outcomes
        tasks:
          - id: %s
            title: Outcomes
            package: %s
            functions: [%s]
            points: %d
            allow:
              - java.lang.System.exit
              - java.lang.Runtime.getRuntime
              - java.lang.Runtime.halt
              - java.net.Socket
              - java.lang.Class.getMethod
              - java.lang.reflect.Method
            checks:
        """
                        .formatted(
                                TASK,
                                PACKAGE,
                                functions()
                                        .map(name -> "Outcomes." + name)
                                        .collect(Collectors.joining(", ")),
                                checks().size())
                + checks().stream().map(OutcomesCourse::entry).collect(Collectors.joining());
    }

    private static String entry(String check) {
        return """
              - id: %s
                title: %s
                points: 1
                kind: result
                visibility: open
        """
                .formatted(check.replace('_', '-'), title(check));
    }

    /** Returns the source of the answer. */
    public static String answer() {
        return source("Outcomes");
    }

    /** Returns the source of the checks, named as Surefire expects it. */
    public static String tests() {
        return source("OutcomesChecks").replace("OutcomesChecks", "OutcomesTest");
    }

    /** Returns the stub of the answer. */
    public static String stub() {
        return "package "
                + PACKAGE
                + ";\n\npublic final class Outcomes {\n"
                + functions()
                        .map(name ->
                                "    public static void %s() throws Exception {\n".formatted(name)
                                        + "        throw new UnsupportedOperationException("
                                        + "\"Not started yet: %s\");\n    }\n".formatted(name))
                        .collect(Collectors.joining("\n"))
                + "}\n";
    }

    private static Stream<String> functions() {
        return Stream.of(type(PACKAGE + ".Outcomes").getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .sorted();
    }

    private static String source(String name) {
        Path file =
                BuiltKit.home()
                        .resolve("grader/runner/src/test/java")
                        .resolve(PACKAGE.replace('.', '/'))
                        .resolve(name + ".java");
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
