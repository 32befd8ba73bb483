package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.simul.grader.mutant.source.Source;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the conditions of loops. A loop whose condition is always true usually never ends. */
final class LoopConditions {
    private LoopConditions() {}

    /** Returns the lines of the conditions that do not combine several conditions. */
    static Set<Integer> simple(Source source) {
        return Stream.of(ForLoopTree.class, WhileLoopTree.class, DoWhileLoopTree.class)
                .flatMap(source::paths)
                .map(path -> condition(path.getLeaf()))
                .filter(condition -> condition != null && !isCombined(condition))
                .map(condition -> source.line(source.start(condition)))
                .collect(Collectors.toSet());
    }

    /** Returns the lines of the updates of {@code for} loops. */
    static Set<Integer> updates(Source source) {
        return source.paths(ForLoopTree.class)
                .flatMap(path -> ((ForLoopTree) path.getLeaf()).getUpdate().stream())
                .map(update -> source.line(source.start(update)))
                .collect(Collectors.toSet());
    }

    private static @Nullable Tree condition(Tree loop) {
        return switch (loop) {
            case ForLoopTree counted -> counted.getCondition();
            case WhileLoopTree before -> withoutParentheses(before.getCondition());
            case DoWhileLoopTree after -> withoutParentheses(after.getCondition());
            default -> null;
        };
    }

    private static Tree withoutParentheses(Tree tree) {
        return tree instanceof ParenthesizedTree inside ? inside.getExpression() : tree;
    }

    private static boolean isCombined(Tree condition) {
        return condition instanceof BinaryTree binary
                && (binary.getKind() == Tree.Kind.CONDITIONAL_AND
                        || binary.getKind() == Tree.Kind.CONDITIONAL_OR);
    }
}
