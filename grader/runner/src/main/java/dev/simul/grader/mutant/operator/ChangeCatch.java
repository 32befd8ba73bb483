package dev.simul.grader.mutant.operator;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Effects;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * Catches more exceptions, or fewer. More are caught only if the {@code try} block can throw others
 * that are not errors.
 */
final class ChangeCatch implements Operator {
    private static final Map<String, String> NARROWER =
            Map.of("Throwable", "Exception", "Exception", "RuntimeException");

    private static final String WIDER = "Exception";

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
        return others(source, path, type)
                .map(other -> source.change(id(), path, source.replace(type, other)));
    }

    private static Stream<String> others(Source source, TreePath path, Tree type) {
        if (type instanceof UnionTypeTree union) {
            return union.getTypeAlternatives().stream().map(source::text);
        }
        String narrower = NARROWER.get(source.text(type));
        if (narrower != null) {
            return Stream.of(narrower);
        }
        return canThrowOther(source, path) ? Stream.of(WIDER) : Stream.empty();
    }

    /** Returns whether the block can throw an exception that no clause catches. */
    private static boolean canThrowOther(Source source, TreePath path) {
        TryTree region = (TryTree) path.getParentPath().getLeaf();
        List<TypeMirror> caught =
                region.getCatches().stream()
                        .map(clause -> source.type(typeOf(path.getParentPath(), clause)))
                        .flatMap(Optional::stream)
                        .toList();
        boolean catchesUnchecked =
                caught.stream().anyMatch(type -> source.isSuperclass(type, RuntimeException.class));
        return Effects.checkedExceptions(source, region.getBlock())
                        .anyMatch(thrown ->
                                caught.stream().noneMatch(type -> source.isSubclass(thrown, type)))
                || (!catchesUnchecked && Effects.callsOthers(source, region.getBlock()));
    }

    private static TreePath typeOf(TreePath region, CatchTree clause) {
        TreePath parameter = new TreePath(new TreePath(region, clause), clause.getParameter());
        return new TreePath(parameter, clause.getParameter().getType());
    }
}
