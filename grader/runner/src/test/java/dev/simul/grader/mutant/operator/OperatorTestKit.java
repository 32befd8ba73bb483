package dev.simul.grader.mutant.operator;

import dev.simul.grader.compile.VariantCompiler;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Applies operators to sources. */
final class OperatorTestKit {
    private static final String IMPORTS =
            """
            package trial;

            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;

            """;

    private static final VariantCompiler COMPILER = new VariantCompiler();

    private OperatorTestKit() {}

    static List<Change> changes(String operator, String text) {
        SourceFile file = new SourceFile("trial/A.java", IMPORTS + text);
        return Operators.changes(COMPILER.parse(List.of(file)), file).stream()
                .filter(change -> change.operator().equals(operator))
                .toList();
    }

    /** Returns the changes that compile, each as the lines before and after it. */
    static List<String> compiling(String operator, String text) {
        List<Change> changes = changes(operator, text);
        List<Map<String, byte[]>> classes =
                COMPILER.compile(
                        changes.stream()
                                .map(change ->
                                        Stream.concat(
                                                        Stream.of(change.changed()),
                                                        change.helpers().stream())
                                                .toList())
                                .toList());
        return Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                .filter(i -> !classes.get(i).isEmpty())
                .map(changes::get)
                .map(change ->
                        String.join(" ", change.before())
                                + " -> "
                                + String.join(" ", change.after()))
                .toList();
    }
}
