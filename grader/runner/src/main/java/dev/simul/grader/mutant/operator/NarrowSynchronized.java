package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Effects;
import dev.simul.grader.mutant.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Takes the first or the last statement out of a {@code synchronized} method or block that has at
 * least two statements. The statement must use what other threads may use as well.
 */
final class NarrowSynchronized implements Operator {
    @Override
    public String id() {
        return "narrow-synchronized";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return Stream.concat(
                source.paths(SynchronizedTree.class).flatMap(path -> ofBlock(source, path)),
                source.paths(MethodTree.class).flatMap(path -> ofMethod(source, path)));
    }

    private Stream<Change> ofBlock(Source source, TreePath path) {
        SynchronizedTree block = (SynchronizedTree) path.getLeaf();
        List<? extends StatementTree> inside = block.getBlock().getStatements();
        if (inside.size() < 2) {
            return Stream.empty();
        }
        int start = source.start(block);
        int bodyStart = source.start(block.getBlock());
        int end = source.end(block);
        String head = source.text().substring(start, bodyStart);
        Change withoutFirst =
                source.change(
                        id(),
                        path,
                        List.of(
                                Edit.delete(start, source.start(inside.getFirst())),
                                Edit.insert(source.end(inside.getFirst()), " " + head + "{")));
        Change withoutLast =
                source.change(
                        id(),
                        path,
                        List.of(
                                Edit.insert(source.start(inside.getLast()), "} "),
                                Edit.delete(end - 1, end)));
        return needingTheLock(source, inside, withoutFirst, withoutLast);
    }

    /** Returns those of two changes that take out a statement which may need the lock. */
    private static Stream<Change> needingTheLock(
            Source source,
            List<? extends StatementTree> inside,
            Change withoutFirst,
            Change withoutLast) {
        return Stream.concat(
                Stream.of(withoutFirst)
                        .filter(change -> Effects.touchesSharedState(source, inside.getFirst())),
                Stream.of(withoutLast)
                        .filter(change -> Effects.touchesSharedState(source, inside.getLast())));
    }

    private Stream<Change> ofMethod(Source source, TreePath path) {
        MethodTree method = (MethodTree) path.getLeaf();
        Optional<Edit> unlocked = source.removeModifier(method.getModifiers(), "synchronized");
        if (unlocked.isEmpty()
                || method.getBody() == null
                || method.getBody().getStatements().size() < 2) {
            return Stream.empty();
        }
        List<? extends StatementTree> inside = method.getBody().getStatements();
        String head = " synchronized (" + lockOf(path, method) + ") {";
        int end = source.end(method.getBody());
        List<Edit> withoutFirst = new ArrayList<>();
        withoutFirst.add(unlocked.get());
        withoutFirst.add(Edit.insert(source.end(inside.getFirst()), head));
        withoutFirst.add(Edit.insert(end, "}"));
        List<Edit> withoutLast = new ArrayList<>();
        withoutLast.add(unlocked.get());
        withoutLast.add(Edit.insert(source.start(method.getBody()) + 1, head));
        withoutLast.add(Edit.insert(source.start(inside.getLast()), "} "));
        return needingTheLock(
                source,
                inside,
                source.change(id(), path, withoutFirst),
                source.change(id(), path, withoutLast));
    }

    private static String lockOf(TreePath path, MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC)
                ? ((ClassTree) path.getParentPath().getLeaf()).getSimpleName() + ".class"
                : "this";
    }
}
