package dev.simul.grader.replay.jvm;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.simul.simulation.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A source with gates before the accesses of a schedule. A gate is a call around the expression
 * that is evaluated last before the access, so that lines keep their numbers.
 */
final class GatedSource {
    private static final String GATE = "Gate.pass(";

    private final Trees trees;
    private final Types types;
    private final SourcePlaces places;
    private final String file;
    private final String text;
    private final Set<AccessKey> wanted;
    private final Insertions insertions = new Insertions();
    private final Set<AccessKey> gated = new HashSet<>();
    private final Set<AccessKey> refused = new HashSet<>();

    GatedSource(
            Trees trees,
            Types types,
            CompilationUnitTree unit,
            String file,
            String text,
            Set<AccessKey> wanted) {
        this.trees = trees;
        this.types = types;
        this.places = new SourcePlaces(trees, types, unit, file);
        this.file = file;
        this.text = text;
        this.wanted = wanted;
        // The first pass finds the accesses that cannot have a gate, the second inserts gates.
        new Inserter(true).scan(new TreePath(unit), null);
        new Inserter(false).scan(new TreePath(unit), null);
    }

    /** Returns the keys of the accesses that have gates. */
    Set<AccessKey> gated() {
        return gated;
    }

    /** Returns the text with gates. */
    String text() {
        return insertions.applyTo(text);
    }

    private final class Inserter extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final boolean onlyRefuses;

        Inserter(boolean onlyRefuses) {
            this.onlyRefuses = onlyRefuses;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void none) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                String owner = places.ownerOf(getCurrentPath(), call, method);
                int line = places.line(places.end(call.getMethodSelect()));
                AccessKey key =
                        new AccessKey(
                                file,
                                line,
                                Step.Kind.CALL,
                                owner,
                                method.getSimpleName().toString());
                if (wanted.contains(key)) {
                    gateCall(call, method, key);
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private void gateCall(MethodInvocationTree call, ExecutableElement method, AccessKey key) {
            ExpressionTree last =
                    call.getArguments().isEmpty() ? null : call.getArguments().getLast();
            if (last != null
                    && !(last instanceof LambdaExpressionTree)
                    && !(last instanceof MemberReferenceTree)
                    && last.getKind() != Tree.Kind.NULL_LITERAL) {
                wrap(last, key);
            } else if (call.getMethodSelect() instanceof MemberSelectTree select
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && !select.getExpression().toString().equals("super")) {
                wrap(select.getExpression(), key);
            } else {
                refused.add(key);
            }
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void none) {
            ExpressionTree all = loop.getExpression();
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), all));
            AccessKey key =
                    new AccessKey(
                            file,
                            places.line(places.start(all)),
                            Step.Kind.CALL,
                            type == null ? "" : types.erasure(type).toString(),
                            "iterator");
            if (wanted.contains(key)) {
                wrap(all, key);
            }
            return super.visitEnhancedForLoop(loop, null);
        }

        @Override
        public @Nullable Void visitMemberReference(
                MemberReferenceTree reference, @Nullable Void none) {
            String name = reference.getName().toString();
            int line = places.line(places.start(reference));
            wanted.stream()
                    .filter(key -> key.line() == line && key.member().equals(name))
                    .forEach(refused::add);
            return super.visitMemberReference(reference, null);
        }

        @Override
        public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void none) {
            AccessKey key =
                    new AccessKey(file, places.line(places.start(block)), Step.Kind.ENTER, "", "");
            if (wanted.contains(key)) {
                int from = places.start(block.getExpression());
                int to = places.end(block.getExpression());
                // The tree includes the parentheses.
                insert(from + 1, key, GATE + key.line() + ", ", true, to - from);
                insert(to - 1, key, ")", false, to - from);
            }
            return super.visitSynchronized(block, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            AccessKey key =
                    new AccessKey(file, 0, Step.Kind.ENTER, "", method.getName().toString());
            boolean isSynchronized =
                    method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED);
            if (isSynchronized && wanted.contains(key) && method.getBody() != null) {
                int modifier = text.indexOf("synchronized", places.start(method.getModifiers()));
                int from = places.start(method.getBody());
                String monitor =
                        method.getModifiers().getFlags().contains(Modifier.STATIC)
                                ? nameOfClass() + ".class"
                                : "this";
                replace(modifier, modifier + "synchronized".length(), "", key);
                insert(
                        from,
                        key,
                        "{ synchronized (" + GATE + places.line(from) + ", " + monitor + ")) ",
                        true,
                        Integer.MAX_VALUE);
                insert(places.end(method.getBody()), key, " }", false, Integer.MAX_VALUE);
            }
            return super.visitMethod(method, null);
        }

        private String nameOfClass() {
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    return type.getSimpleName().toString();
                }
            }
            return "";
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
            Element field = places.fieldOf(getCurrentPath(), assignment.getVariable());
            if (field == null) {
                return super.visitAssignment(assignment, null);
            }
            AccessKey key = places.keyOf(field, Step.Kind.WRITE, places.start(assignment));
            if (wanted.contains(key)) {
                ExpressionTree value = assignment.getExpression();
                if (value instanceof LambdaExpressionTree
                        || value instanceof MemberReferenceTree
                        || places.isBroken(getCurrentPath(), assignment)) {
                    refused.add(key);
                } else {
                    wrap(value, key);
                }
            }
            if (assignment.getVariable() instanceof MemberSelectTree select) {
                scan(select.getExpression(), null);
            }
            return scan(assignment.getExpression(), null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(
                CompoundAssignmentTree assignment, @Nullable Void none) {
            Element field = places.fieldOf(getCurrentPath(), assignment.getVariable());
            if (field == null) {
                return super.visitCompoundAssignment(assignment, null);
            }
            change(
                    field,
                    assignment,
                    assignment.getVariable(),
                    assignment.getExpression(),
                    Insertions.operatorOf(assignment.getKind()));
            return scan(assignment.getExpression(), null);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void none) {
            Element field = places.fieldOf(getCurrentPath(), unary.getExpression());
            String operator =
                    switch (unary.getKind()) {
                        case POSTFIX_INCREMENT, PREFIX_INCREMENT -> "+";
                        case POSTFIX_DECREMENT, PREFIX_DECREMENT -> "-";
                        default -> "";
                    };
            if (field == null || operator.isEmpty()) {
                return super.visitUnary(unary, null);
            }
            boolean isStatement =
                    getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
            change(field, unary, unary.getExpression(), null, isStatement ? operator : "");
            return null;
        }

        /**
         * Replaces {@code a.f += v} by {@code a.f = (long) (a.f + (v))}, with a gate before the
         * read and a gate before the write.
         */
        private void change(
                Element field,
                ExpressionTree whole,
                ExpressionTree variable,
                @Nullable ExpressionTree value,
                String operator) {
            AccessKey read = places.keyOf(field, Step.Kind.READ, places.start(whole));
            AccessKey write = places.keyOf(field, Step.Kind.WRITE, places.start(whole));
            if (!wanted.contains(read) && !wanted.contains(write)) {
                return;
            }
            boolean isSimple =
                    variable instanceof IdentifierTree
                            || (variable instanceof MemberSelectTree select
                                    && select.getExpression() instanceof IdentifierTree);
            if (operator.isEmpty() || !isSimple || places.isBroken(getCurrentPath(), whole)) {
                refused.add(read);
                refused.add(write);
                return;
            }
            String name = variable.toString();
            String receiver =
                    variable instanceof MemberSelectTree select
                            ? select.getExpression().toString()
                            : "this";
            boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
            String gatedRead =
                    isStatic
                            ? "(Gate.pass(" + read.line() + ", true) ? " + name + " : " + name + ")"
                            : GATE + read.line() + ", " + receiver + ")." + field.getSimpleName();
            String type = types.erasure(field.asType()).toString();
            String before =
                    name
                            + " = "
                            + GATE
                            + write.line()
                            + ", ("
                            + type
                            + ") ("
                            + gatedRead
                            + " "
                            + operator;
            if (value == null) {
                replace(places.start(whole), places.end(whole), before + " 1))", read, write);
            } else {
                replace(places.start(whole), places.start(value), before + " (", read, write);
                insert(
                        places.end(value),
                        write,
                        ")))",
                        false,
                        places.end(whole) - places.start(whole));
            }
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
            Element field = places.fieldOf(getCurrentPath(), select);
            if (field != null) {
                AccessKey key = places.keyOf(field, Step.Kind.READ, places.start(select));
                if (wanted.contains(key)) {
                    if (field.getModifiers().contains(Modifier.STATIC)
                            || places.isBroken(getCurrentPath(), select)) {
                        refused.add(key);
                    } else {
                        wrap(select.getExpression(), key);
                    }
                }
            }
            return super.visitMemberSelect(select, null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
            Element field = places.fieldOf(getCurrentPath(), name);
            if (field != null) {
                AccessKey key = places.keyOf(field, Step.Kind.READ, places.start(name));
                if (wanted.contains(key)) {
                    if (places.isBroken(getCurrentPath(), name)) {
                        refused.add(key);
                    } else if (field.getModifiers().contains(Modifier.STATIC)) {
                        String both =
                                "(Gate.pass("
                                        + key.line()
                                        + ", true) ? "
                                        + name
                                        + " : "
                                        + name
                                        + ")";
                        replace(places.start(name), places.end(name), both, key);
                    } else {
                        String receiver =
                                requireNonNull(field.getEnclosingElement()).getSimpleName()
                                        + ".this";
                        insert(
                                places.start(name),
                                key,
                                GATE + key.line() + ", " + receiver + ").",
                                true,
                                0);
                    }
                }
            }
            return super.visitIdentifier(name, null);
        }

        private void wrap(Tree tree, AccessKey key) {
            int width = places.end(tree) - places.start(tree);
            insert(places.start(tree), key, GATE + key.line() + ", ", true, width);
            insert(places.end(tree), key, ")", false, width);
        }

        private void insert(int at, AccessKey key, String what, boolean opens, int width) {
            if (!onlyRefuses && !refused.contains(key)) {
                gated.add(key);
                insertions.add(at, at, what, opens, width);
            }
        }

        private void replace(int from, int to, String what, AccessKey... keys) {
            if (!onlyRefuses && !refused.contains(keys[0])) {
                gated.addAll(List.of(keys));
                insertions.add(from, to, what, true, to - from);
            }
        }
    }
}
