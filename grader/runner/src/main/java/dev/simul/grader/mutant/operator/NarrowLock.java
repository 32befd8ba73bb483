package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Effects;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Locks after the first statement of a {@code try} block instead of before the block, or unlocks
 * before its last statement instead of in its {@code finally} block. The statement must use what
 * other threads may use as well.
 */
final class NarrowLock implements Operator {
    @Override
    public String id() {
        return "narrow-lock";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(TryTree.class).flatMap(path -> changes(source, path));
    }

    private Stream<Change> changes(Source source, TreePath path) {
        TryTree region = (TryTree) path.getLeaf();
        List<? extends StatementTree> inside = region.getBlock().getStatements();
        Optional<ExpressionStatementTree> lock = before(path).filter(LockCalls::locks);
        if (lock.isEmpty() || region.getFinallyBlock() == null || inside.size() < 2) {
            return Stream.empty();
        }
        String receiver = source.receiverOf((MethodInvocationTree) lock.get().getExpression());
        Optional<? extends StatementTree> unlock =
                region.getFinallyBlock().getStatements().stream()
                        .filter(LockCalls::unlocks)
                        .filter(each -> source.text(each).startsWith(receiver + "."))
                        .findFirst();
        if (unlock.isEmpty()) {
            return Stream.empty();
        }
        Change later =
                source.change(
                        id(),
                        path,
                        List.of(
                                source.replace(lock.get(), ""),
                                Edit.insert(
                                        source.end(inside.getFirst()),
                                        " " + source.text(lock.get()))));
        Change earlier =
                source.change(
                        id(),
                        path,
                        List.of(
                                source.replace(unlock.get(), ""),
                                Edit.insert(
                                        source.start(inside.getLast()),
                                        source.text(unlock.get()) + " ")));
        return Stream.concat(
                Stream.of(later)
                        .filter(change -> Effects.touchesSharedState(source, inside.getFirst())),
                Stream.of(earlier)
                        .filter(change -> Effects.touchesSharedState(source, inside.getLast())));
    }

    /** Returns the statement before another statement of the same block. */
    private static Optional<ExpressionStatementTree> before(TreePath path) {
        if (!(path.getParentPath().getLeaf() instanceof BlockTree block)) {
            return Optional.empty();
        }
        int index = block.getStatements().indexOf((StatementTree) path.getLeaf());
        return index > 0
                        && block.getStatements().get(index - 1)
                                instanceof ExpressionStatementTree statement
                ? Optional.of(statement)
                : Optional.empty();
    }
}
