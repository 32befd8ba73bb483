package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Effects;
import dev.simul.grader.mutant.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes a {@code finally} block, or runs it only if the {@code try} block reaches its end. The
 * latter is left out if the block always reaches its end.
 */
final class DropFinally implements Operator {
    @Override
    public String id() {
        return "drop-finally";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(TryTree.class)
                .filter(path -> ((TryTree) path.getLeaf()).getFinallyBlock() != null)
                .flatMap(path ->
                        Stream.concat(
                                Stream.of(source.change(id(), path, withoutBlock(source, path))),
                                Effects.canEndEarly(source, ((TryTree) path.getLeaf()).getBlock())
                                        ? Stream.of(
                                                source.change(
                                                        id(), path, withoutKeyword(source, path)))
                                        : Stream.empty()));
    }

    private static List<Edit> withoutBlock(Source source, TreePath path) {
        TryTree region = (TryTree) path.getLeaf();
        BlockTree last = region.getFinallyBlock();
        List<Edit> edits = new ArrayList<>(withoutTry(source, region));
        edits.add(Edit.delete(keyword(source, region), source.end(last)));
        return edits;
    }

    private static List<Edit> withoutKeyword(Source source, TreePath path) {
        TryTree region = (TryTree) path.getLeaf();
        List<Edit> edits = new ArrayList<>(withoutTry(source, region));
        int keyword = keyword(source, region);
        edits.add(Edit.delete(keyword, source.start(region.getFinallyBlock())));
        return edits;
    }

    /** Removes {@code try} if the statement has nothing else that needs it. */
    private static List<Edit> withoutTry(Source source, TryTree region) {
        if (!region.getCatches().isEmpty() || !region.getResources().isEmpty()) {
            return List.of();
        }
        return List.of(Edit.delete(source.start(region), source.start(region.getBlock())));
    }

    private static int keyword(Source source, TryTree region) {
        int from =
                region.getCatches().isEmpty()
                        ? source.end(region.getBlock())
                        : source.end(region.getCatches().getLast());
        return source.find("finally", from, source.start(region.getFinallyBlock()));
    }
}
