package dev.simul.grader.mutant.operator;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Effects;
import dev.simul.grader.mutant.source.LocalUse;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Makes a local variable or a field static, so that it is shared by all calls. In one change, the
 * variable keeps its value from one call to the next; in another one, each call sets it again, so
 * that only calls that run concurrently share it. The latter is left out if the variable is not
 * used after a call that can wait, because the calls then do not get in each other's way.
 *
 * <p>Constants and locks are left out: it makes no difference whether calls share a constant, and a
 * lock that more calls share only makes them wait for each other.
 */
final class MakeStatic implements Operator {
    @Override
    public String id() {
        return "make-static";
    }

    @Override
    public Stream<Change> changes(Source source) {
        return source.paths(VariableTree.class)
                .flatMap(path ->
                        switch (path.getParentPath().getLeaf()) {
                            case BlockTree block -> ofLocal(source, path);
                            case ClassTree type when type.getKind() == Tree.Kind.CLASS ->
                                    ofField(source, path);
                            default -> Stream.empty();
                        });
    }

    private Stream<Change> ofField(Source source, TreePath path) {
        VariableTree field = (VariableTree) path.getLeaf();
        if (field.getModifiers().getFlags().contains(Modifier.STATIC)
                || isLock(source, path)
                || isConstant(source, path)) {
            return Stream.empty();
        }
        Edit inserted = Edit.insert(source.start(field.getType()), "static ");
        Optional<Edit> unfinal =
                field.getInitializer() == null
                        ? source.removeModifier(field.getModifiers(), "final")
                        : Optional.empty();
        return Stream.of(
                source.change(
                        id(), path, Stream.concat(unfinal.stream(), Stream.of(inserted)).toList()));
    }

    private Stream<Change> ofLocal(Source source, TreePath path) {
        VariableTree local = (VariableTree) path.getLeaf();
        Optional<TreePath> owner = owner(path);
        Optional<TypeMirror> type = source.type(path);
        if (local.getInitializer() == null
                || owner.isEmpty()
                || type.isEmpty()
                || isLock(source, path)
                || isConstant(source, path)) {
            return Stream.empty();
        }
        String name = local.getName().toString();
        String typeText = typeText(source, local, type.get());
        ExpressionTree value = local.getInitializer();
        // The position of the opening brace is not known, and an annotation may contain braces.
        int place = source.end(owner.get().getLeaf()) - 1;
        if (mentionsTypeVariable(type.get())) {
            String kept = "kept" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            String once = "(" + kept + " = " + kept + " != null ? " + kept + " : ";
            return Stream.of(
                    source.change(
                            id(),
                            path,
                            List.of(
                                    declare(place, "Object", kept),
                                    Edit.insert(source.start(value), "(" + typeText + ") " + once),
                                    Edit.insert(source.end(value), ")"))));
        }
        Edit declared = declare(place, typeText, name);
        Edit set = new Edit(source.start(local), source.start(value), name + " = ");
        Stream<Change> shared =
                LocalUse.of(source, path).isAfterWait()
                        ? Stream.of(source.change(id(), path, List.of(declared, set)))
                        : Stream.empty();
        List<Edit> kept;
        if (type.get().getKind().isPrimitive()) {
            Edit declaredWithValue = declare(place, typeText, name + " = " + source.text(value));
            kept = List.of(declaredWithValue, source.replace(local, ""));
        } else {
            Edit setOnce =
                    new Edit(
                            source.start(local),
                            source.start(value),
                            "if (" + name + " == null) " + name + " = ");
            kept = List.of(declared, setOnce);
        }
        return Stream.concat(Stream.of(source.change(id(), path, kept)), shared);
    }

    /** Returns whether a variable always has the same value, which cannot change either. */
    private static boolean isConstant(Source source, TreePath path) {
        VariableTree variable = (VariableTree) path.getLeaf();
        return variable.getInitializer() != null
                && Effects.isConstant(source, variable.getInitializer())
                && !LocalUse.of(source, path).isAssigned();
    }

    private static boolean isLock(Source source, TreePath path) {
        return source.type(path)
                .filter(type ->
                        type.toString().equals("java.lang.Object")
                                || source.isSubclass(type, Lock.class)
                                || source.isSubclass(type, ReadWriteLock.class))
                .isPresent();
    }

    private static Edit declare(int place, String type, String name) {
        return Edit.insert(place, "    private static " + type + " " + name + ";\n");
    }

    private static String typeText(Source source, VariableTree local, TypeMirror type) {
        Tree written = local.getType();
        return written != null
                        && source.end(written) > source.start(written)
                        && !source.text(written).equals("var")
                ? source.text(written)
                : type.toString();
    }

    /** Returns the nearest class with a name. */
    private static Optional<TreePath> owner(TreePath place) {
        Optional<TreePath> owner = Source.around(place, ClassTree.class);
        while (owner.isPresent() && ((ClassTree) owner.get().getLeaf()).getSimpleName().isEmpty()) {
            owner = Source.around(owner.get(), ClassTree.class);
        }
        return owner;
    }

    private static boolean mentionsTypeVariable(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared ->
                    declared.getTypeArguments().stream().anyMatch(MakeStatic::mentionsTypeVariable);
            case ArrayType array -> mentionsTypeVariable(array.getComponentType());
            default -> type.getKind() == TypeKind.TYPEVAR;
        };
    }
}
