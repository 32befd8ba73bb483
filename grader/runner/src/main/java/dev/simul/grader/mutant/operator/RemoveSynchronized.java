package dev.simul.grader.mutant.operator;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.stream.Stream;

/** Removes {@code synchronized} from methods and blocks. */
final class RemoveSynchronized implements Operator {
    @Override
    public String id() {
        return "remove-synchronized";
    }

    @Override
    public Stream<Change> changes(Source source) {
        Stream<Change> methods =
                source.paths(MethodTree.class)
                        .flatMap(path ->
                                source
                                        .removeModifier(
                                                ((MethodTree) path.getLeaf()).getModifiers(),
                                                "synchronized")
                                        .map(edit -> source.change(id(), path, edit))
                                        .stream());
        Stream<Change> blocks =
                source.paths(SynchronizedTree.class)
                        .map(path -> {
                            SynchronizedTree block = (SynchronizedTree) path.getLeaf();
                            Edit edit =
                                    Edit.delete(
                                            source.start(block), source.start(block.getBlock()));
                            return source.change(id(), path, edit);
                        });
        return Stream.concat(methods, blocks);
    }
}
