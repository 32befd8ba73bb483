package dev.simul.grader.replay.jvm;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.simul.simulation.Step;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knows about expressions of a source file.
 *
 * @param trees the trees of the compiler
 * @param types the types of the compiler
 * @param unit the tree of the file
 * @param file the name of the file
 */
record SourcePlaces(Trees trees, Types types, CompilationUnitTree unit, String file) {
    String ownerOf(TreePath place, MethodInvocationTree call, ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement declaring)) {
            return "";
        }
        if (declaring.getQualifiedName().contentEquals("java.lang.Object")
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return declaring.getQualifiedName().toString();
        }
        TypeMirror receiver = trees.getTypeMirror(new TreePath(place, select.getExpression()));
        return receiver == null ? "" : types.erasure(receiver).toString();
    }

    /** Returns the field that an expression names if threads may share it, or null. */
    @Nullable Element fieldOf(TreePath place, Tree expression) {
        TreePath path = expression == place.getLeaf() ? place : new TreePath(place, expression);
        Element element =
                expression instanceof IdentifierTree || expression instanceof MemberSelectTree
                        ? trees.getElement(path)
                        : null;
        return element != null
                        && element.getKind() == ElementKind.FIELD
                        && !element.getModifiers().contains(Modifier.FINAL)
                        && !element.getSimpleName().contentEquals("this")
                ? element
                : null;
    }

    AccessKey keyOf(Element field, Step.Kind kind, int position) {
        return new AccessKey(file, line(position), kind, "", field.getSimpleName().toString());
    }

    /**
     * Returns whether an expression is part of a statement of several lines, for which the class
     * file may name another line.
     */
    boolean isBroken(TreePath place, Tree tree) {
        TreePath path = place;
        while (path.getParentPath() != null
                && path.getParentPath().getLeaf() instanceof ExpressionTree
                && !(path.getParentPath().getLeaf() instanceof LambdaExpressionTree)) {
            path = path.getParentPath();
        }
        return line(start(path.getLeaf())) != line(end(path.getLeaf()))
                || line(start(tree)) != line(end(tree));
    }

    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }
}
