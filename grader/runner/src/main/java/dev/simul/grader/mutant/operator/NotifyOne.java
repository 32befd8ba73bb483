package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Wakes one of the waiting threads instead of all. */
final class NotifyOne implements Operator {
    private static final Map<String, String> ONE =
            Map.of("notifyAll", "notify", "signalAll", "signal");

    private static final Set<String> WAITS =
            Set.of("wait", "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly");

    @Override
    public String id() {
        return "notify-one";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(MethodInvocationTree.class)
                .filter(path ->
                        ONE.containsKey(Source.nameOf((MethodInvocationTree) path.getLeaf())))
                .filter(path -> !hasOneWaiter(source, path))
                .map(path -> {
                    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
                    String one = ONE.getOrDefault(Source.nameOf(call), "");
                    return source.change(id(), path, source.rename(call, one));
                });
    }

    /** Returns whether the monitor is a local variable, on which only its own method waits. */
    private static boolean hasOneWaiter(Source source, TreePath path) {
        Optional<Element> monitor = monitor(source, path);
        return monitor.isPresent()
                && monitor.get().getKind() == ElementKind.LOCAL_VARIABLE
                && source.paths(MethodInvocationTree.class)
                        .filter(call -> WAITS.contains(name(call)))
                        .filter(call -> monitor(source, call).equals(monitor))
                        .allMatch(call -> declares(source, Source.body(call), monitor.get()));
    }

    /** Returns whether the body of a method declares a variable. */
    private static boolean declares(Source source, Tree body, Element variable) {
        return body instanceof MethodTree
                && source.pathsInside(body, VariableTree.class)
                        .filter(declaration -> Source.body(declaration) == body)
                        .anyMatch(declaration ->
                                source.element(declaration).filter(variable::equals).isPresent());
    }

    private static Optional<Element> monitor(Source source, TreePath call) {
        return ((MethodInvocationTree) call.getLeaf()).getMethodSelect()
                        instanceof MemberSelectTree select
                ? source.element(new TreePath(new TreePath(call, select), select.getExpression()))
                : Optional.empty();
    }

    private static String name(TreePath call) {
        return Source.nameOf((MethodInvocationTree) call.getLeaf());
    }
}
