package dev.simul.grader.mutant.operator;

import com.sun.source.tree.VariableTree;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.stream.Stream;

/** Removes {@code volatile}. */
final class DropVolatile implements Operator {
    @Override
    public String id() {
        return "drop-volatile";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(VariableTree.class)
                .flatMap(path ->
                        source
                                .removeModifier(
                                        ((VariableTree) path.getLeaf()).getModifiers(), "volatile")
                                .map(edit -> source.change(id(), path, edit))
                                .stream());
    }
}
