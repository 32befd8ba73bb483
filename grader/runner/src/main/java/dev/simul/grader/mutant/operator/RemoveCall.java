package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes calls that wait for a thread, stop it, wake it or give something back: {@code join},
 * {@code cancel}, {@code interrupt}, {@code close}, {@code unlock} and so on. The end of a {@code
 * try} statement with resources is such a call, too.
 */
final class RemoveCall implements Operator {
    static final String ID = "remove-call";

    static final Set<String> NAMES =
            Set.of(
                    "join",
                    "cancel",
                    "interrupt",
                    "interrupted",
                    "close",
                    "shutdown",
                    "shutdownNow",
                    "awaitTermination",
                    "await",
                    "wait",
                    "notify",
                    "notifyAll",
                    "signal",
                    "signalAll",
                    "unpark",
                    "countDown",
                    "lock",
                    "lockInterruptibly",
                    "unlock",
                    "acquire",
                    "release",
                    "complete",
                    "completeExceptionally",
                    "arriveAndDeregister",
                    "remove",
                    "get",
                    "take",
                    "put",
                    "offer");

    private static final Set<String> RESULTS =
            Set.of("get", "join", "take", "invokeAll", "invokeAny", "await");

    private static final Set<String> CLOSING = Set.of("shutdown", "shutdownNow", "close");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.of(statements(source), lambdas(source), references(source), resources(source))
                .flatMap(changes -> changes);
    }

    private Stream<Change> statements(Source source) {
        return source.paths(ExpressionStatementTree.class)
                .filter(path ->
                        isCall(((ExpressionStatementTree) path.getLeaf()).getExpression())
                                && !(path.getParentPath().getLeaf()
                                        instanceof LambdaExpressionTree))
                .filter(path -> !isRepeated(source, path))
                .map(path -> source.change(id(), path, source.remove(path)));
    }

    /** Returns whether the next statement shuts down or closes the same object. */
    private static boolean isRepeated(Source source, TreePath path) {
        ExpressionStatementTree statement = (ExpressionStatementTree) path.getLeaf();
        return LockCalls.calls(statement, Set.of("shutdown", "close"))
                && source.next(path)
                        .filter(next -> LockCalls.calls(next, CLOSING))
                        .filter(next -> receiver(source, next).equals(receiver(source, statement)))
                        .isPresent();
    }

    private static String receiver(Source source, StatementTree statement) {
        return source.receiverOf(
                (MethodInvocationTree) ((ExpressionStatementTree) statement).getExpression());
    }

    private Stream<Change> lambdas(Source source) {
        return source.paths(LambdaExpressionTree.class)
                .filter(path -> {
                    Tree body = ((LambdaExpressionTree) path.getLeaf()).getBody();
                    return body instanceof ExpressionTree expression && isCall(expression);
                })
                .map(path -> {
                    Tree body = ((LambdaExpressionTree) path.getLeaf()).getBody();
                    return source.change(id(), path, source.replace(body, "{}"));
                });
    }

    private Stream<Change> references(Source source) {
        return source.paths(MemberReferenceTree.class)
                .filter(path ->
                        NAMES.contains(((MemberReferenceTree) path.getLeaf()).getName().toString()))
                .flatMap(path ->
                        Stream.of("_ -> {}", "() -> {}")
                                .map(nothing ->
                                        source.change(
                                                id(),
                                                path,
                                                source.replace(path.getLeaf(), nothing))));
    }

    private Stream<Change> resources(Source source) {
        return source.paths(TryTree.class)
                .filter(path -> !((TryTree) path.getLeaf()).getResources().isEmpty())
                .filter(path -> !endsByItself(source, path))
                .map(path -> source.change(id(), path, withoutResources(source, path)));
    }

    /**
     * Returns whether the only resource is an executor of virtual threads, for whose results the
     * block waits. Such threads end by themselves.
     */
    private static boolean endsByItself(Source source, TreePath path) {
        TryTree region = (TryTree) path.getLeaf();
        return region.getResources().size() == 1
                && source.text(region.getResources().getFirst())
                        .contains("newVirtualThreadPerTaskExecutor")
                && source.pathsInside(region.getBlock(), MethodInvocationTree.class)
                        .filter(call -> Source.body(call) == Source.body(path))
                        .map(call -> Source.nameOf((MethodInvocationTree) call.getLeaf()))
                        .anyMatch(RESULTS::contains);
    }

    /** Makes the resources local variables, so that they are not closed. */
    private static List<Edit> withoutResources(Source source, TreePath path) {
        TryTree region = (TryTree) path.getLeaf();
        boolean needsTry = !region.getCatches().isEmpty() || region.getFinallyBlock() != null;
        int start = source.start(region);
        int open = source.text().indexOf('(', start);
        int body = source.start(region.getBlock());
        String resources =
                source.text()
                        .substring(open + 1, source.text().lastIndexOf(')', body))
                        .strip()
                        .replaceAll(";$", "");
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(start, body + 1, (needsTry ? "try { " : "{ ") + resources + ";"));
        return edits;
    }

    private static boolean isCall(ExpressionTree expression) {
        return expression instanceof MethodInvocationTree call
                && NAMES.contains(Source.nameOf(call));
    }
}
