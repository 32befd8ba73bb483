package dev.simul.grader.mutant.operator;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Catches more exceptions, or fewer. */
final class ChangeCatch implements Operator {
    /** A wider type and, if there is one that is useful, a narrower type. */
    private static final Map<String, List<String>> OTHERS =
            Map.of(
                    "Throwable", List.of("Exception"),
                    "Exception", List.of("Throwable", "RuntimeException"),
                    "Error", List.of("Throwable"));

    private static final List<String> WIDER = List.of("Exception");

    @Override
    public String id() {
        return "change-catch";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(CatchTree.class).flatMap(path -> changes(source, path));
    }

    private Stream<Change> changes(Source source, TreePath path) {
        Tree type = ((CatchTree) path.getLeaf()).getParameter().getType();
        Stream<String> others =
                type instanceof UnionTypeTree union
                        ? union.getTypeAlternatives().stream().map(source::text)
                        : OTHERS.getOrDefault(source.text(type), WIDER).stream();
        return others.map(other -> source.change(id(), path, source.replace(type, other)));
    }
}
