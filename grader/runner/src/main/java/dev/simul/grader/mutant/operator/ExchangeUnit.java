package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Exchanges a unit of time, or loses the part of a time that is smaller than a unit. */
final class ExchangeUnit implements Operator {
    private static final Map<String, String> METHODS =
            Map.ofEntries(
                    Map.entry("ofNanos", "ofMillis"),
                    Map.entry("ofMillis", "ofSeconds"),
                    Map.entry("ofSeconds", "ofMillis"),
                    Map.entry("ofMinutes", "ofSeconds"),
                    Map.entry("ofHours", "ofMinutes"),
                    Map.entry("ofDays", "ofHours"),
                    Map.entry("plusNanos", "plusMillis"),
                    Map.entry("plusMillis", "plusNanos"),
                    Map.entry("plusSeconds", "plusMillis"),
                    Map.entry("minusNanos", "minusMillis"),
                    Map.entry("minusMillis", "minusNanos"),
                    Map.entry("toNanos", "toMillis"),
                    Map.entry("toMillis", "toNanos"),
                    Map.entry("toSeconds", "toMillis"),
                    Map.entry("toMinutes", "toSeconds"),
                    Map.entry("toHours", "toMinutes"));

    private static final Map<String, String> ROUNDED =
            Map.of("toNanos", "toMillis() * 1_000_000", "toMillis", "toSeconds() * 1000");

    private static final List<String> UNITS =
            List.of("NANOSECONDS", "MICROSECONDS", "MILLISECONDS", "SECONDS", "MINUTES");

    private static final Set<Tree.Kind> COMPARISONS =
            Set.of(
                    Tree.Kind.EQUAL_TO,
                    Tree.Kind.NOT_EQUAL_TO,
                    Tree.Kind.LESS_THAN,
                    Tree.Kind.LESS_THAN_EQUAL,
                    Tree.Kind.GREATER_THAN,
                    Tree.Kind.GREATER_THAN_EQUAL);

    @Override
    public String id() {
        return "exchange-unit";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.concat(
                source.paths(MethodInvocationTree.class).flatMap(path -> ofCall(source, path)),
                Stream.concat(
                                source.paths(MemberSelectTree.class),
                                source.paths(IdentifierTree.class))
                        .flatMap(path -> ofUnit(source, path)));
    }

    private Stream<Change> ofCall(Source source, TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        String name = Source.nameOf(call);
        String other = METHODS.get(name);
        if (other == null || isComparedToZero(path)) {
            return Stream.empty();
        }
        Change exchanged = source.change(id(), path, source.rename(call, other));
        String rounded = ROUNDED.get(name);
        if (rounded == null || !call.getArguments().isEmpty()) {
            return Stream.of(exchanged);
        }
        String product = source.receiverOf(call) + "." + rounded;
        boolean isOperand = path.getParentPath().getLeaf() instanceof BinaryTree;
        Change lossy =
                source.change(
                        id(),
                        path,
                        source.replace(call, isOperand ? "(" + product + ")" : product));
        return Stream.of(exchanged, lossy);
    }

    /** Returns whether only the sign of a time counts, which is the same in most units. */
    private static boolean isComparedToZero(TreePath path) {
        return path.getParentPath().getLeaf() instanceof BinaryTree comparison
                && COMPARISONS.contains(comparison.getKind())
                && Stream.of(comparison.getLeftOperand(), comparison.getRightOperand())
                        .anyMatch(ExchangeUnit::isZero);
    }

    private static boolean isZero(ExpressionTree operand) {
        return operand instanceof LiteralTree literal
                && literal.getValue() instanceof Number number
                && number.longValue() == 0;
    }

    /** Replaces a constant of {@code TimeUnit} by a larger and by a smaller one. */
    private Stream<Change> ofUnit(Source source, TreePath path) {
        Tree tree = path.getLeaf();
        String name =
                switch (tree) {
                    case MemberSelectTree select -> select.getIdentifier().toString();
                    case IdentifierTree identifier -> identifier.getName().toString();
                    default -> "";
                };
        int index = UNITS.indexOf(name);
        if (index < 0 || !isTimeUnit(source, path)) {
            return Stream.empty();
        }
        int end = source.end(tree);
        return Stream.of(index - 2, index + 2)
                .filter(next -> next >= 0 && next < UNITS.size())
                .map(next ->
                        source.change(
                                id(), path, new Edit(end - name.length(), end, UNITS.get(next))));
    }

    private static boolean isTimeUnit(Source source, TreePath path) {
        return source.type(path)
                .filter(type -> type.toString().equals("java.util.concurrent.TimeUnit"))
                .isPresent();
    }
}
