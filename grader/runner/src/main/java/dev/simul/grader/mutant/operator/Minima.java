package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.simul.grader.mutant.source.Source;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds expressions that choose the smaller or the larger of two values. It makes no difference
 * which of them is chosen if they are equal.
 */
final class Minima {
    private Minima() {}

    /** Returns the lines of the conditions. */
    static Set<Integer> lines(Source source) {
        return source.paths(ConditionalExpressionTree.class)
                .map(path -> (ConditionalExpressionTree) path.getLeaf())
                .filter(choice -> choosesWhatItCompares(source, choice))
                .map(choice -> source.line(source.start(choice.getCondition())))
                .collect(Collectors.toSet());
    }

    private static boolean choosesWhatItCompares(Source source, ConditionalExpressionTree choice) {
        ExpressionTree condition = choice.getCondition();
        if (condition instanceof ParenthesizedTree inside) {
            condition = inside.getExpression();
        }
        return condition instanceof BinaryTree comparison
                && compared(source, comparison)
                        .equals(
                                asSet(
                                        source.text(choice.getTrueExpression()),
                                        source.text(choice.getFalseExpression())));
    }

    /** Returns the texts of the values that a comparison compares. */
    private static Set<String> compared(Source source, BinaryTree comparison) {
        if (comparison.getLeftOperand() instanceof MethodInvocationTree call
                && Source.nameOf(call).equals("compareTo")
                && call.getArguments().size() == 1) {
            return asSet(source.receiverOf(call), source.text(call.getArguments().getFirst()));
        }
        return asSet(
                source.text(comparison.getLeftOperand()),
                source.text(comparison.getRightOperand()));
    }

    private static Set<String> asSet(String one, String two) {
        return one.equals(two) ? Set.of(one) : Set.of(one, two);
    }
}
