package dev.simul.checks.console;

import dev.simul.checks.Simulated;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** The failures of tests that are no checks, such as tests that a student has written. */
final class OtherTests {
    private static final String INDENT = "      ";

    private final List<Failure> failures = new ArrayList<>();

    private record Failure(String name, String message, String place) {}

    void clear() {
        failures.clear();
    }

    boolean isEmpty() {
        return failures.isEmpty();
    }

    void finished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED
                && isOther(test.getSource().orElse(null))) {
            Throwable failure = result.getThrowable().orElse(null);
            String message = failure == null ? "" : String.valueOf(failure);
            failures.add(new Failure(name(test), message, place(test, failure)));
        }
    }

    private static boolean isOther(@Nullable TestSource source) {
        return switch (source) {
            case MethodSource method -> !isSimulated(method.getJavaClass());
            case ClassSource type -> !isSimulated(type.getJavaClass());
            case null, default -> false;
        };
    }

    private static boolean isSimulated(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, Simulated.class);
    }

    private static String name(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method
                ? method.getJavaClass().getSimpleName() + "." + method.getMethodName()
                : test.getDisplayName();
    }

    /** Returns the line of the test that failed. */
    private static String place(TestIdentifier test, @Nullable Throwable failure) {
        if (failure == null || !(test.getSource().orElse(null) instanceof MethodSource method)) {
            return "";
        }
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(method.getClassName()))
                .findFirst()
                .map(frame -> "at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** Lays out the failures. */
    List<String> lines(Palette palette, TextWidth width) {
        List<String> lines = new ArrayList<>();
        if (failures.isEmpty()) {
            return lines;
        }
        lines.add(palette.paint(Palette.Role.TITLE, "Other tests"));
        for (Failure failure : failures) {
            lines.add("  " + Status.FAILED.mark(palette) + " " + PlainText.line(failure.name()));
            Stream.concat(failure.message().lines(), Stream.of(failure.place()))
                    .filter(line -> !line.isBlank())
                    .flatMap(line ->
                            Wrap.lines(PlainText.line(line), width.below(INDENT.length())).stream())
                    .forEach(line -> lines.add(INDENT + line));
        }
        lines.add("");
        return lines;
    }
}
