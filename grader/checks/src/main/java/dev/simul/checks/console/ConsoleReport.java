package dev.simul.checks.console;

import dev.simul.checks.Simulated;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import java.io.Console;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a report for each task whose checks ran. It is silent where no check in a simulation ran,
 * and where the system property {@code simul.listener} is "off". What to change is told where the
 * property {@code simul.remedies} is there.
 */
public final class ConsoleReport implements TestExecutionListener {
    private final Map<String, CheckOutcome> checks = new LinkedHashMap<>();
    private final Supplier<PrintStream> out;
    private final Map<String, String> environment;

    /** Reports to the standard output, in the colours that the environment asks for. */
    public ConsoleReport() {
        // Not the stream of this moment: test runners put their own in its place.
        this(() -> System.out, System.getenv());
    }

    /**
     * Reports elsewhere.
     *
     * @param out where to print, asked for when there is something to print
     * @param environment the environment variables, of which NO_COLOR, FORCE_COLOR and TERM count
     */
    public ConsoleReport(Supplier<PrintStream> out, Map<String, String> environment) {
        this.out = out;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
        // A check that is switched off has not been started, and earns nothing.
        add(identifier, State.NOT_STARTED, null);
    }

    @Override
    public synchronized void executionFinished(
            TestIdentifier identifier, TestExecutionResult result) {
        boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        if (identifier.isTest() || failed) {
            add(identifier, State.of(result), result.getThrowable().orElse(null));
        }
    }

    private void add(TestIdentifier identifier, State state, @Nullable Throwable failure) {
        switch (identifier.getSource().orElse(null)) {
            case MethodSource method when isCheck(method.getJavaClass()) ->
                    add(
                            method.getJavaClass(),
                            method.getMethodName(),
                            title(method.getMethodName()),
                            state,
                            failure);
            case ClassSource type when isCheck(type.getJavaClass()) ->
                    add(
                            type.getJavaClass(),
                            "",
                            type.getJavaClass().getSimpleName(),
                            state == State.FAILED ? State.COULD_NOT_RUN : state,
                            failure);
            case null, default -> {}
        }
    }

    private void add(
            Class<?> type, String method, String title, State state, @Nullable Throwable failure) {
        checks.merge(
                type.getName() + "#" + method,
                new CheckOutcome(type.getPackageName(), method, title, state, failure),
                CheckOutcome::worse);
    }

    private static boolean isCheck(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, Simulated.class);
    }

    private static String title(String method) {
        return method.replace('_', ' ');
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        if (!checks.isEmpty() && !System.getProperty("simul.listener", "").equals("off")) {
            print(out.get());
        }
        checks.clear();
    }

    private void print(PrintStream stream) {
        Course course = Course.find();
        Palette palette = Palette.of(environment, isTerminal());
        Glyphs glyphs = Glyphs.ofPlatform();
        Map<String, List<CheckOutcome>> byPackage =
                checks.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        CheckOutcome::packageName,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byPackage.forEach((name, ran) ->
                ConsoleTask.of(course.task(name), name, ran, palette)
                        .forEach(line -> stream.println(glyphs.translate(line))));
        stream.flush();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // null where there is none, in JDKs that have it so again
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
