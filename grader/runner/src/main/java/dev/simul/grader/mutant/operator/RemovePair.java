package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Removes the calls that acquire and release the same lock or semaphore: those in one method, and
 * all of a file.
 */
final class RemovePair implements Operator {
    @Override
    public String id() {
        return "remove-pair";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.concat(
                pairs(
                        source,
                        path ->
                                Source.around(path, MethodTree.class)
                                        .map(TreePath::getLeaf)
                                        .orElse(path.getCompilationUnit())),
                pairs(source, TreePath::getCompilationUnit));
    }

    /** Removes the pairs inside each of the trees that a function returns for the calls. */
    private Stream<Change> pairs(Source source, Function<TreePath, Tree> scope) {
        Map<List<Object>, List<TreePath>> pairs = new LinkedHashMap<>();
        source.paths(ExpressionStatementTree.class)
                .filter(path ->
                        isNamed(path, LockCalls.ACQUIRE) || isNamed(path, LockCalls.RELEASE))
                .forEach(path ->
                        pairs.computeIfAbsent(
                                        List.of(scope.apply(path), source.receiverOf(call(path))),
                                        none -> new ArrayList<>())
                                .add(path));
        return pairs.values().stream()
                .filter(calls -> calls.stream().anyMatch(path -> isNamed(path, LockCalls.ACQUIRE)))
                .filter(calls -> calls.stream().anyMatch(path -> isNamed(path, LockCalls.RELEASE)))
                .map(calls ->
                        source.change(
                                id(),
                                calls.getFirst(),
                                calls.stream().map(source::remove).toList()));
    }

    private static boolean isNamed(TreePath path, Set<String> names) {
        return LockCalls.calls((ExpressionStatementTree) path.getLeaf(), names);
    }

    private static MethodInvocationTree call(TreePath path) {
        return (MethodInvocationTree) ((ExpressionStatementTree) path.getLeaf()).getExpression();
    }
}
