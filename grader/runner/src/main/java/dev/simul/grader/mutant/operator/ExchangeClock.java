package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the clock that can be set instead of the clock that cannot, and the other way round. All
 * calls of a file are changed together, because the difference of two clocks is no time.
 */
final class ExchangeClock implements Operator {
    private static final String NANOS = "System.nanoTime()";
    private static final String MILLIS = "System.currentTimeMillis()";

    @Override
    public String id() {
        return "exchange-clock";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.concat(
                exchanged(source, Set.of(NANOS, "nanoTime()"), MILLIS + " * 1_000_000"),
                exchanged(source, Set.of(MILLIS, "currentTimeMillis()"), NANOS + " / 1_000_000"));
    }

    private Stream<Change> exchanged(Source source, Set<String> calls, String other) {
        List<TreePath> found =
                source.paths(MethodInvocationTree.class)
                        .filter(path -> calls.contains(source.text(path.getLeaf())))
                        .toList();
        if (found.isEmpty()) {
            return Stream.empty();
        }
        List<Edit> edits =
                found.stream()
                        .map(path ->
                                source.replace(
                                        path.getLeaf(),
                                        isOperand(path) ? "(" + other + ")" : other))
                        .toList();
        return Stream.of(source.change(id(), found.getFirst(), edits));
    }

    /** Returns whether a product needs parentheses at this place. */
    private static boolean isOperand(TreePath path) {
        return switch (path.getParentPath().getLeaf().getKind()) {
            case MULTIPLY, DIVIDE, REMAINDER, MINUS, TYPE_CAST -> true;
            default -> false;
        };
    }
}
