package dev.simul.checks.console;

import dev.simul.checks.Simulated;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.manifest.LocalCourse;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.CheckMethod;
import dev.simul.checks.verdict.CheckResults;
import dev.simul.checks.verdict.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a report for each task whose checks ran. It prints nothing if no check ran in a
 * simulation, or if the system property {@code simul.listener} is "off". If the system property
 * {@code simul.remedies} is set, the report also says what to change.
 */
public final class ConsoleReport implements TestExecutionListener {
    /** Set for the test JVMs of boards. There, nothing else prints the failures of other tests. */
    private static final String BOARD = "simul.board";

    private final List<CheckOutcome> outcomes = new ArrayList<>();
    private final OtherTests others = new OtherTests();
    private final Supplier<PrintStream> out;
    private final Map<String, String> environment;
    private CheckResults<CheckMethod> results =
            new CheckResults<>(Map.of(), (check, verdict) -> {});

    /**
     * Creates a report that prints to the standard output, in colour if the environment asks for
     * it.
     */
    public ConsoleReport() {
        // Do not store the current stream, because test runners replace it with their own.
        this(() -> System.out, System.getenv());
    }

    /**
     * Creates a report that prints to a given stream.
     *
     * @param out supplies the stream; called only if there is something to print
     * @param environment the environment variables, of which only NO_COLOR, FORCE_COLOR, TERM and
     *     COLUMNS are used
     */
    public ConsoleReport(Supplier<PrintStream> out, Map<String, String> environment) {
        this.out = out;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        outcomes.clear();
        others.clear();
        results = new CheckResults<>(checksOf(plan), this::add);
        results.testPlanExecutionStarted(plan);
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        results.executionStarted(test);
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        results.executionSkipped(test, reason);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.executionFinished(test, result);
        others.finished(test, result);
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        results.testPlanExecutionFinished(plan);
        if (System.getProperty("simul.listener", "").equals("off")) {
            return;
        }
        boolean isBoard = Boolean.getBoolean(BOARD);
        if (!outcomes.isEmpty() || (isBoard && !others.isEmpty())) {
            print(out.get(), isBoard);
        }
    }

    private void add(CheckMethod check, Verdict verdict) {
        outcomes.add(new CheckOutcome(check, verdict));
    }

    private static Map<CheckMethod, CheckMethod> checksOf(TestPlan plan) {
        Map<CheckMethod, CheckMethod> checks = new LinkedHashMap<>();
        plan.accept(
                new TestPlan.Visitor() {
                    @Override
                    public void visit(TestIdentifier test) {
                        if (test.getSource().orElse(null) instanceof MethodSource method
                                && AnnotationSupport.isAnnotated(
                                        method.getJavaClass(), Simulated.class)) {
                            checks.put(CheckMethod.of(method), CheckMethod.of(method));
                        }
                    }
                });
        return checks;
    }

    private void print(PrintStream stream, boolean isBoard) {
        LocalCourse course = LocalCourse.find();
        Palette palette = Palette.of(environment, Palette.isTerminal());
        Glyphs glyphs = Glyphs.ofPlatform();
        Map<String, List<CheckOutcome>> byPackage =
                outcomes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        CheckOutcome::packageName,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        TextWidth width = TextWidth.of(environment);
        List<String> lines = new ArrayList<>();
        byPackage.forEach((name, ran) -> {
            ConsoleTask task = new ConsoleTask(course, name, ran, palette, width);
            lines.addAll(task.lines());
            if (isBoard) {
                VerdictFile.write(task);
            }
        });
        if (isBoard) {
            lines.addAll(others.lines(palette, width));
        }
        lines.forEach(line -> stream.println(PlainText.logLine(glyphs.translate(line))));
        stream.flush();
    }
}
