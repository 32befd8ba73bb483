package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.WhileLoopTree;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.Set;
import java.util.stream.Stream;

/** Replaces {@code while} by {@code if} around a wait. */
final class WaitOnce implements Operator {
    private static final Set<String> WAITS =
            Set.of(
                    "wait",
                    "await",
                    "awaitNanos",
                    "awaitUntil",
                    "awaitUninterruptibly",
                    "park",
                    "parkNanos",
                    "parkUntil",
                    "sleep");

    @Override
    public String id() {
        return "wait-once";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(WhileLoopTree.class)
                .filter(path -> waits(source, (WhileLoopTree) path.getLeaf()))
                .map(path -> {
                    int start = source.start(path.getLeaf());
                    Edit edit = new Edit(start, start + "while".length(), "if");
                    return source.change(id(), path, edit);
                });
    }

    private static boolean waits(Source source, WhileLoopTree loop) {
        return source.inside(loop, MethodInvocationTree.class)
                .map(Source::nameOf)
                .anyMatch(WAITS::contains);
    }
}
