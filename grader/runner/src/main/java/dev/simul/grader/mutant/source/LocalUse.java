package dev.simul.grader.mutant.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The places that use a variable. */
public final class LocalUse {
    private static final Set<Tree.Kind> COUNTING =
            Set.of(
                    Tree.Kind.POSTFIX_INCREMENT,
                    Tree.Kind.POSTFIX_DECREMENT,
                    Tree.Kind.PREFIX_INCREMENT,
                    Tree.Kind.PREFIX_DECREMENT);

    private final Source source;
    private final TreePath declaration;
    private final List<TreePath> uses;

    private LocalUse(Source source, TreePath declaration, List<TreePath> uses) {
        this.source = source;
        this.declaration = declaration;
        this.uses = uses;
    }

    /**
     * Finds the uses of a variable in its file.
     *
     * @param declaration the declaration of a local variable or a field
     */
    public static LocalUse of(Source source, TreePath declaration) {
        var variable = source.element(declaration);
        return new LocalUse(
                source,
                declaration,
                Stream.of(IdentifierTree.class, MemberSelectTree.class)
                        .flatMap(source::paths)
                        .filter(name ->
                                variable.isPresent() && source.element(name).equals(variable))
                        .toList());
    }

    /** Returns whether the variable gets a value after its declaration. */
    public boolean isAssigned() {
        return uses.stream().anyMatch(LocalUse::isWritten);
    }

    private static boolean isWritten(TreePath use) {
        return switch (use.getParentPath().getLeaf()) {
            case AssignmentTree set -> set.getVariable() == use.getLeaf();
            case CompoundAssignmentTree set -> set.getVariable() == use.getLeaf();
            case UnaryTree count -> COUNTING.contains(count.getKind());
            default -> false;
        };
    }

    /**
     * Returns whether the variable is used after a call that can wait, with the value that it had
     * before the call. Then other threads may have changed the variable, if they share it.
     */
    public boolean isAfterWait() {
        return uses.stream().anyMatch(this::isAfterWait);
    }

    private boolean isAfterWait(TreePath use) {
        if (isSet(use)) {
            return false;
        }
        return isInLaterCode(use)
                || waits(lastSet(use), source.start(use.getLeaf()))
                || loops(use).anyMatch(loop -> !isSetIn(loop) && waits(loop));
    }

    /** Returns whether a use only replaces the value. */
    private static boolean isSet(TreePath use) {
        return use.getParentPath().getLeaf() instanceof AssignmentTree set
                && set.getVariable() == use.getLeaf();
    }

    /** Returns whether a use is in a lambda or a class, whose code may run at any time. */
    private boolean isInLaterCode(TreePath use) {
        return outer(use)
                .anyMatch(tree ->
                        tree.getLeaf() instanceof LambdaExpressionTree
                                || tree.getLeaf() instanceof ClassTree);
    }

    /** Returns the trees around a use that are inside the block of the declaration. */
    private Stream<TreePath> outer(TreePath use) {
        Tree block = declaration.getParentPath().getLeaf();
        return Stream.iterate(
                use, path -> path != null && path.getLeaf() != block, TreePath::getParentPath);
    }

    private Stream<TreePath> loops(TreePath use) {
        return outer(use)
                .filter(path ->
                        path.getLeaf() instanceof WhileLoopTree
                                || path.getLeaf() instanceof DoWhileLoopTree
                                || path.getLeaf() instanceof ForLoopTree
                                || path.getLeaf() instanceof EnhancedForLoopTree);
    }

    private boolean isSetIn(TreePath loop) {
        return sets().anyMatch(set ->
                set > source.start(loop.getLeaf()) && set <= source.end(loop.getLeaf()));
    }

    /** Returns the position at which the variable has got the value that a use finds for sure. */
    private int lastSet(TreePath use) {
        return uses.stream()
                .filter(LocalUse::isSet)
                .filter(set -> source.start(set.getLeaf()) < source.start(use.getLeaf()))
                .filter(set -> isAround(blockOf(set), use))
                .map(this::endOfSet)
                .max(Integer::compare)
                .orElse(source.end(declaration.getLeaf()));
    }

    /** Returns the tree around the statement that replaces the value. */
    private static Tree blockOf(TreePath set) {
        return set.getParentPath().getParentPath().getParentPath().getLeaf();
    }

    private boolean isAround(Tree block, TreePath use) {
        return block == declaration.getParentPath().getLeaf()
                || outer(use).anyMatch(tree -> tree.getLeaf() == block);
    }

    private int endOfSet(TreePath set) {
        return source.end(set.getParentPath().getLeaf());
    }

    /** Returns the positions at which the variable has a new value. */
    private Stream<Integer> sets() {
        return uses.stream().filter(LocalUse::isSet).map(this::endOfSet);
    }

    private boolean waits(int from, int to) {
        return source.paths(MethodInvocationTree.class)
                .filter(call -> source.end(call.getLeaf()) > from)
                .filter(call -> source.end(call.getLeaf()) <= to)
                .anyMatch(call -> Effects.mayWait(source, call));
    }

    private boolean waits(TreePath loop) {
        return waits(source.start(loop.getLeaf()), source.end(loop.getLeaf()));
    }
}
