package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.stream.Stream;

/** Reads the clock that can be set instead of the clock that cannot, and the other way round. */
final class ExchangeClock implements Operator {
    private static final String NANOS = "System.nanoTime()";
    private static final String MILLIS = "System.currentTimeMillis()";

    @Override
    public String id() {
        return "exchange-clock";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(MethodInvocationTree.class).flatMap(path -> changes(source, path));
    }

    private Stream<Change> changes(Source source, TreePath path) {
        String call = source.text(path.getLeaf());
        if (call.equals(NANOS) || call.equals("nanoTime()")) {
            return Stream.of(MILLIS + " * 1_000_000", "(" + MILLIS + " * 1_000_000)", MILLIS)
                    .skip(needsNoParentheses(path) ? 0 : 1)
                    .filter(text -> !needsNoParentheses(path) || !text.startsWith("("))
                    .map(text -> source.change(id(), path, source.replace(path.getLeaf(), text)));
        }
        if (call.equals(MILLIS) || call.equals("currentTimeMillis()")) {
            return Stream.of(
                    source.change(
                            id(), path, source.replace(path.getLeaf(), NANOS + " / 1_000_000")));
        }
        return Stream.empty();
    }

    /** Returns whether a product binds as strongly as a call at this place. */
    private static boolean needsNoParentheses(TreePath path) {
        return switch (path.getParentPath().getLeaf().getKind()) {
            case MULTIPLY, DIVIDE, REMAINDER, MINUS -> false;
            default -> true;
        };
    }
}
