package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replaces atomic and concurrent classes by plain ones: in one declaration, where an object is
 * created, and in the whole file.
 */
final class PlainClass implements Operator {
    private static final String SYNCHRONIZED = "synchronized";

    @Override
    public String id() {
        return "plain-class";
    }

    @Override
    public Stream<Change> changes(Source source) {
        List<TreePath> names =
                source.paths(IdentifierTree.class)
                        .filter(path -> PlainClasses.NAMES.containsKey(name(path)))
                        .filter(path ->
                                !(path.getParentPath().getLeaf() instanceof MemberSelectTree))
                        .toList();
        List<Change> changes = new ArrayList<>();
        Set<Set<TreePath>> known = new HashSet<>();
        Stream.of(VariableTree.class, NewClassTree.class)
                .flatMap(source::paths)
                .forEach(outer -> {
                    List<TreePath> inside = inside(source, names, outer.getLeaf());
                    if (!inside.isEmpty() && known.add(Set.copyOf(inside))) {
                        changes.add(change(source, inside));
                    }
                });
        if (!names.isEmpty() && known.add(Set.copyOf(names))) {
            changes.add(change(source, names));
        }
        return Stream.concat(changes.stream(), ofCalls(source));
    }

    private static List<TreePath> inside(Source source, List<TreePath> names, Tree outer) {
        return names.stream()
                .filter(name ->
                        source.start(name.getLeaf()) >= source.start(outer)
                                && source.end(name.getLeaf()) <= source.end(outer))
                .toList();
    }

    private Change change(Source source, List<TreePath> names) {
        List<Edit> edits = new ArrayList<>();
        Set<String> helpers = new HashSet<>();
        for (TreePath path : names) {
            String plain = PlainClasses.NAMES.getOrDefault(name(path), "");
            edits.add(source.replace(path.getLeaf(), plain));
            if (PlainClasses.isOurs(plain)) {
                helpers.add(plain);
            }
        }
        List<SourceFile> added =
                helpers.stream()
                        .map(name -> PlainClasses.source(name, source.packageName()))
                        .toList();
        return source.change(id(), names.getFirst(), edits, added);
    }

    /** Replaces the methods that make a collection safe for use by several threads. */
    private Stream<Change> ofCalls(Source source) {
        return source.paths(MethodInvocationTree.class)
                .flatMap(path -> {
                    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
                    String name = Source.nameOf(call);
                    List<? extends ExpressionTree> arguments = call.getArguments();
                    if (name.startsWith(SYNCHRONIZED)
                            && name.length() > SYNCHRONIZED.length()
                            && arguments.size() == 1) {
                        Edit edit = source.replace(call, source.text(arguments.getFirst()));
                        return Stream.of(source.change(id(), path, edit));
                    }
                    return name.equals("newKeySet")
                            ? Stream.of(
                                    source.change(
                                            id(),
                                            path,
                                            source.replace(call, "new java.util.HashSet<>()")))
                            : Stream.empty();
                });
    }

    private static String name(TreePath path) {
        return ((IdentifierTree) path.getLeaf()).getName().toString();
    }
}
