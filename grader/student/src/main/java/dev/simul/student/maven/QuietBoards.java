package dev.simul.student.maven;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Keeps Maven's own lines about failed checks from the output: the checks print their report
 * themselves. All other errors are printed as usual, and Maven's exit code is the same.
 */
@Named("simul")
@Singleton
public final class QuietBoards extends AbstractEventSpy {
    /** The property of a pom that is set for boards. */
    private static final String BOARD = "simul.board";

    private static final String TEST_PLUGIN = "maven-surefire-plugin";
    private static final String CHECKS_FAILED = "There are test failures.";

    /** Prints the closing lines of a build that failed. */
    private static final String CLOSING = "org.apache.maven.cli.MavenCli";

    private final LoggerSwitch closing = new LoggerSwitch(CLOSING);
    private final Deque<LoggerSwitch> off = new ArrayDeque<>();
    private long start = System.currentTimeMillis();

    /** Creates an object that has seen nothing yet. */
    public QuietBoards() {}

    @Override
    public void init(Context context) {
        closing.on();
        start = System.currentTimeMillis();
    }

    @Override
    public void onEvent(Object event) {
        if (event instanceof ExecutionEvent) {
            onExecution((ExecutionEvent) event);
        } else if (event instanceof MavenExecutionResult) {
            onResult((MavenExecutionResult) event);
        }
    }

    private void onExecution(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        if (execution == null || !execution.getArtifactId().equals(TEST_PLUGIN)) {
            return;
        }
        switch (event.getType()) {
            case MojoStarted:
                if (isBoard(event.getProject())) {
                    LoggerSwitch tests =
                            new LoggerSwitch(execution.getMojoDescriptor().getImplementation());
                    tests.off();
                    off.push(tests);
                }
                break;
            case MojoSucceeded:
            case MojoFailed:
                while (!off.isEmpty()) {
                    off.pop().on();
                }
                break;
            default:
                break;
        }
    }

    private static boolean isBoard(MavenProject project) {
        return Boolean.parseBoolean(project.getProperties().getProperty(BOARD));
    }

    private void onResult(MavenExecutionResult result) {
        BoardTotals totals = new BoardTotals();
        for (MavenProject project : result.getTopologicallySortedProjects()) {
            if (isBoard(project)) {
                totals.add(Paths.get(project.getBuild().getDirectory()), start);
            }
        }
        if (totals.isEmpty()) {
            return;
        }
        PrintStream out = System.out;
        totals.lines(columns(), usesUnicode()).forEach(out::println);
        out.flush();
        if (result.hasExceptions()
                && result.getExceptions().stream().allMatch(QuietBoards::isOfChecks)) {
            closing.off();
        }
    }

    /** Returns whether checks failed that have printed why. */
    private static boolean isOfChecks(Throwable failure) {
        return failure instanceof LifecycleExecutionException
                && isBoard(((LifecycleExecutionException) failure).getProject())
                && failure.getCause() instanceof MojoFailureException
                && String.valueOf(failure.getCause().getMessage()).startsWith(CHECKS_FAILED);
    }

    private static int columns() {
        try {
            String columns = System.getenv("COLUMNS");
            return columns == null ? 0 : Integer.parseInt(columns);
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    private static boolean usesUnicode() {
        String glyphs = System.getProperty("simul.glyphs", "");
        if (!glyphs.isEmpty()) {
            return !glyphs.equalsIgnoreCase("ascii");
        }
        String encoding =
                System.getProperty("native.encoding", System.getProperty("sun.jnu.encoding", ""));
        try {
            return Charset.forName(encoding).newEncoder().canEncode('\u00b7');
        } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
