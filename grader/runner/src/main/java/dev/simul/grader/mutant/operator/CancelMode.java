package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.stream.Stream;

/** Cancels a future without interrupting its thread. */
final class CancelMode implements Operator {
    @Override
    public String id() {
        return "cancel-mode";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(MethodInvocationTree.class).flatMap(path -> changes(source, path));
    }

    private Stream<Change> changes(Source source, TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        if (!Source.nameOf(call).equals("cancel") || call.getArguments().size() != 1) {
            return Stream.empty();
        }
        ExpressionTree mode = call.getArguments().getFirst();
        return source.text(mode).equals("true")
                ? Stream.of(source.change(id(), path, source.replace(mode, "false")))
                : Stream.empty();
    }
}
