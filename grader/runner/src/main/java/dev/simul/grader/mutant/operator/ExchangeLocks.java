package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Uses another lock of the same file, or takes two locks in the other order, or takes the read lock
 * instead of the write lock.
 */
final class ExchangeLocks implements Operator {
    private static final String THIS = "this";

    @Override
    public String id() {
        return "exchange-locks";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.of(
                        otherMonitors(source),
                        ifSeveral(nested(source)),
                        otherLocks(source),
                        ifSeveral(otherOrder(source)),
                        readForWrite(source))
                .flatMap(changes -> changes);
    }

    /** Returns no change if there is only one: a single order is as good as the other one. */
    private static Stream<Change> ifSeveral(Stream<Change> changes) {
        List<Change> all = changes.toList();
        return all.size() > 1 ? all.stream() : Stream.empty();
    }

    private Stream<Change> otherMonitors(Source source) {
        Set<String> monitors = new TreeSet<>();
        monitors.add(THIS);
        source.paths(SynchronizedTree.class)
                .forEach(path -> monitors.add(source.text(monitor(path.getLeaf()))));
        return source.paths(SynchronizedTree.class)
                .flatMap(path -> {
                    ExpressionTree monitor = monitor(path.getLeaf());
                    return monitors.stream()
                            .filter(other -> !other.equals(source.text(monitor)))
                            .map(other ->
                                    source.change(id(), path, source.replace(monitor, other)));
                });
    }

    private Stream<Change> nested(Source source) {
        return source.paths(SynchronizedTree.class)
                .flatMap(inner ->
                        Source.around(inner, SynchronizedTree.class).stream()
                                .map(outer -> {
                                    ExpressionTree one = monitor(outer.getLeaf());
                                    ExpressionTree two = monitor(inner.getLeaf());
                                    return source.change(
                                            id(),
                                            inner,
                                            List.of(
                                                    source.replace(one, source.text(two)),
                                                    source.replace(two, source.text(one))));
                                }));
    }

    private static ExpressionTree monitor(Tree block) {
        ExpressionTree monitor = ((SynchronizedTree) block).getExpression();
        return monitor instanceof ParenthesizedTree inside ? inside.getExpression() : monitor;
    }

    /** Uses another lock in a whole method, so that it is still released. */
    private Stream<Change> otherLocks(Source source) {
        Set<String> locks = new TreeSet<>();
        Map<Tree, Map<String, List<TreePath>>> byMethod = new LinkedHashMap<>();
        source.paths(MethodInvocationTree.class)
                .filter(path -> isLockCall(path.getLeaf()))
                .forEach(path -> {
                    String lock = source.receiverOf((MethodInvocationTree) path.getLeaf());
                    locks.add(lock);
                    Source.around(path, MethodTree.class)
                            .ifPresent(method ->
                                    byMethod.computeIfAbsent(
                                                    method.getLeaf(), none -> new LinkedHashMap<>())
                                            .computeIfAbsent(lock, none -> new ArrayList<>())
                                            .add(path));
                });
        return byMethod.values().stream()
                .flatMap(calls -> calls.entrySet().stream())
                .flatMap(calls ->
                        locks.stream()
                                .filter(other -> !other.equals(calls.getKey()))
                                .map(other ->
                                        source.change(
                                                id(),
                                                calls.getValue().getFirst(),
                                                calls.getValue().stream()
                                                        .map(call ->
                                                                source.replace(
                                                                        receiver(call.getLeaf()),
                                                                        other))
                                                        .toList())));
    }

    /** Exchanges two calls that lock, one after the other, in the same method. */
    private Stream<Change> otherOrder(Source source) {
        List<TreePath> locking =
                source.paths(MethodInvocationTree.class)
                        .filter(path ->
                                LockCalls.ACQUIRE.contains(
                                        Source.nameOf((MethodInvocationTree) path.getLeaf())))
                        .filter(path -> hasReceiver(path.getLeaf()))
                        .toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < locking.size(); i++) {
            TreePath one = locking.get(i - 1);
            TreePath two = locking.get(i);
            ExpressionTree first = receiver(one.getLeaf());
            ExpressionTree second = receiver(two.getLeaf());
            if (Source.body(one).equals(Source.body(two))
                    && !source.text(first).equals(source.text(second))) {
                changes.add(
                        source.change(
                                id(),
                                two,
                                List.of(
                                        source.replace(first, source.text(second)),
                                        source.replace(second, source.text(first)))));
            }
        }
        return changes.stream();
    }

    private Stream<Change> readForWrite(Source source) {
        return source.paths(MethodInvocationTree.class)
                .filter(path ->
                        Source.nameOf((MethodInvocationTree) path.getLeaf()).equals("writeLock"))
                .map(path ->
                        source.change(
                                id(),
                                path,
                                source.rename((MethodInvocationTree) path.getLeaf(), "readLock")));
    }

    private static boolean isLockCall(Tree tree) {
        MethodInvocationTree call = (MethodInvocationTree) tree;
        String name = Source.nameOf(call);
        return hasReceiver(call)
                && (LockCalls.LOCK.contains(name) || LockCalls.UNLOCK.contains(name));
    }

    private static boolean hasReceiver(Tree call) {
        return ((MethodInvocationTree) call).getMethodSelect() instanceof MemberSelectTree;
    }

    private static ExpressionTree receiver(Tree call) {
        return ((MemberSelectTree) ((MethodInvocationTree) call).getMethodSelect()).getExpression();
    }
}
