package dev.simul.grader.mutant.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.simul.grader.compile.ParsedAnswer;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A source file with its tree, and functions to look at both. */
public final class Source {
    private final ParsedAnswer answer;
    private final SourceFile file;
    private final CompilationUnitTree unit;
    private final List<TreePath> paths = new ArrayList<>();

    /**
     * Creates a source.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @param unit the tree of the file
     */
    public Source(ParsedAnswer answer, SourceFile file, CompilationUnitTree unit) {
        this.answer = answer;
        this.file = file;
        this.unit = unit;
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
                if (tree != null && getCurrentPath() != null) {
                    TreePath path = new TreePath(getCurrentPath(), tree);
                    if (isWritten(tree)) {
                        paths.add(path);
                    }
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
    }

    /** Returns the file. */
    public SourceFile file() {
        return file;
    }

    /** Returns the text of the file. */
    public String text() {
        return file.text();
    }

    /** Returns the name of the package; empty if the file names none. */
    public String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** Returns the trees of a type in the order of the text, with the trees that contain them. */
    public Stream<TreePath> paths(Class<? extends Tree> type) {
        return paths.stream().filter(path -> type.isInstance(path.getLeaf()));
    }

    /** Returns the trees of a type that are inside another tree. */
    public <T extends Tree> Stream<T> inside(Tree outer, Class<T> type) {
        return paths.stream()
                .map(TreePath::getLeaf)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(tree -> start(tree) >= start(outer) && end(tree) <= end(outer));
    }

    /** Returns the trees of a type that are inside another tree, with those that contain them. */
    public Stream<TreePath> pathsInside(Tree outer, Class<? extends Tree> type) {
        return paths(type)
                .filter(path ->
                        start(path.getLeaf()) >= start(outer) && end(path.getLeaf()) <= end(outer));
    }

    /** Returns the position of the first character of a tree. */
    public int start(Tree tree) {
        return (int) answer.trees().getSourcePositions().getStartPosition(unit, tree);
    }

    /** Returns the position after the last character of a tree. */
    public int end(Tree tree) {
        return (int) answer.trees().getSourcePositions().getEndPosition(unit, tree);
    }

    /** Returns whether a tree is in the text, and was not added by the compiler. */
    private boolean isWritten(Tree tree) {
        return start(tree) >= 0 && end(tree) > start(tree);
    }

    /** Returns the text of a tree. */
    public String text(Tree tree) {
        return text().substring(start(tree), end(tree));
    }

    /** Returns the number of the line at a position, starting at 1. */
    public int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** Returns the type of an expression or a variable. */
    public Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(answer.trees().getTypeMirror(path));
    }

    /** Returns what a name, a call or a declaration refers to. */
    public Optional<Element> element(TreePath path) {
        return Optional.ofNullable(answer.trees().getElement(path));
    }

    /** Returns whether a type is a class or one of its subclasses. */
    public boolean isSubclass(TypeMirror type, Class<?> parent) {
        return isSubclass(type, known(parent));
    }

    /** Returns whether a type is another type or one of its subclasses. */
    public boolean isSubclass(TypeMirror type, TypeMirror parent) {
        return answer.types().isSubtype(type, parent);
    }

    /** Returns whether a type is a class or one of its superclasses. */
    public boolean isSuperclass(TypeMirror type, Class<?> child) {
        return isSubclass(known(child), type);
    }

    private TypeMirror known(Class<?> type) {
        return answer.elements().getTypeElement(type.getName()).asType();
    }

    /** Replaces the text of a tree. */
    public Edit replace(Tree tree, String text) {
        return new Edit(start(tree), end(tree), text);
    }

    /** Returns the next statement of the same block. */
    public Optional<StatementTree> next(TreePath statement) {
        if (!(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
            return Optional.empty();
        }
        return block.getStatements().stream()
                .dropWhile(each -> each != statement.getLeaf())
                .skip(1)
                .findFirst()
                .map(StatementTree.class::cast);
    }

    /** Removes a statement. Leaves an empty one where the language requires a statement. */
    public Edit remove(TreePath statement) {
        boolean inBlock = statement.getParentPath().getLeaf() instanceof BlockTree;
        return replace(statement.getLeaf(), inBlock ? "" : ";");
    }

    /** Removes a modifier of a declaration. Returns nothing if the declaration lacks it. */
    public Optional<Edit> removeModifier(ModifiersTree modifiers, String word) {
        if (!isWritten(modifiers)) {
            return Optional.empty();
        }
        int from =
                modifiers.getAnnotations().stream()
                        .mapToInt(this::end)
                        .max()
                        .orElse(start(modifiers));
        Matcher found =
                Pattern.compile("\\b" + word + "\\b\\s*")
                        .matcher(text())
                        .region(from, text().length());
        return found.find() && found.start() < end(modifiers)
                ? Optional.of(Edit.delete(found.start(), found.end()))
                : Optional.empty();
    }

    /** Returns the position after the last occurrence of a word between two positions. */
    public int find(String word, int from, int to) {
        int found = text().indexOf(word, from);
        if (found < 0 || found >= to) {
            throw new IllegalStateException("no '" + word + "' in " + text().substring(from, to));
        }
        return found;
    }

    /** Returns a change that makes some edits. */
    public Change change(String operator, TreePath place, List<Edit> edits) {
        return change(operator, place, edits, List.of());
    }

    /** Returns a change that makes one edit. */
    public Change change(String operator, TreePath place, Edit edit) {
        return change(operator, place, List.of(edit), List.of());
    }

    /** Returns a change that makes some edits and adds files. */
    public Change change(
            String operator, TreePath place, List<Edit> edits, List<SourceFile> helpers) {
        return new Change(operator, file, methodOf(place), edits, helpers);
    }

    /** Returns the name of the nearest method or class around a place. */
    private static String methodOf(TreePath place) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                return method.getName().contentEquals("<init>")
                        ? ((ClassTree) path.getParentPath().getLeaf()).getSimpleName().toString()
                        : method.getName().toString();
            }
            if (path.getLeaf() instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }

    /** Returns the nearest tree of a type around a place. */
    public static <T extends Tree> Optional<TreePath> around(TreePath place, Class<T> type) {
        for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
            if (type.isInstance(path.getLeaf())) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** Returns the nearest body around a place: of a method, a lambda or an initialiser. */
    public static Tree body(TreePath place) {
        for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
            Tree leaf = path.getLeaf();
            if (leaf instanceof MethodTree
                    || leaf instanceof LambdaExpressionTree
                    || leaf instanceof ClassTree) {
                return leaf;
            }
        }
        return place.getCompilationUnit();
    }

    /** Returns the name of the method that a call calls. */
    public static String nameOf(MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree name -> name.getName().toString();
            default -> "";
        };
    }

    /** Returns the text of the object on which a call calls a method; empty if it has none. */
    public String receiverOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? text(select.getExpression())
                : "";
    }

    /** Replaces the name of the method that a call calls. */
    public Edit rename(MethodInvocationTree call, String name) {
        ExpressionTree select = call.getMethodSelect();
        int end = end(select);
        return new Edit(end - nameOf(call).length(), end, name);
    }
}
