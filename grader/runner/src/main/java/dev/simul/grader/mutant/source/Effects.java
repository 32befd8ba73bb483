package dev.simul.grader.mutant.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Judges what code can do, from the methods that it calls. Methods of the JDK are known to some
 * degree. All others may do everything.
 */
public final class Effects {
    /** The methods of the JDK that can wait, or that run code which can wait. */
    private static final Set<String> WAITING =
            Set.of(
                    "acquire",
                    "acquireUninterruptibly",
                    "arriveAndAwaitAdvance",
                    "await",
                    "awaitAdvance",
                    "awaitAdvanceInterruptibly",
                    "awaitNanos",
                    "awaitQuiescence",
                    "awaitTermination",
                    "awaitUninterruptibly",
                    "awaitUntil",
                    "call",
                    "close",
                    "exchange",
                    "get",
                    "getNow",
                    "invoke",
                    "invokeAll",
                    "invokeAny",
                    "join",
                    "lock",
                    "lockInterruptibly",
                    "offer",
                    "park",
                    "parkNanos",
                    "parkUntil",
                    "poll",
                    "put",
                    "run",
                    "sleep",
                    "take",
                    "transfer",
                    "tryAcquire",
                    "tryLock",
                    "tryTransfer",
                    "wait",
                    "yield");

    /** The classes of the JDK whose objects never change, and those that only compute. */
    private static final Set<String> VALUES =
            Set.of(
                    "java.lang.Boolean",
                    "java.lang.Double",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Math",
                    "java.lang.String",
                    "java.time.Duration",
                    "java.time.Instant",
                    "java.util.Objects",
                    "java.util.concurrent.TimeUnit");

    /** The methods of the JDK that run code which is not of the JDK. */
    private static final Set<String> RUNNING =
            Set.of("call", "run", "forEach", "map", "computeIfAbsent", "compute", "onNext");

    private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");

    private Effects() {}

    /** Returns whether a call can wait, so that other threads run before it returns. */
    public static boolean mayWait(Source source, TreePath call) {
        if (onlyComputes(source, call)) {
            return false;
        }
        String owner = owner(source, call);
        boolean isPlain =
                owner.startsWith("java.lang.")
                        || owner.startsWith("java.time.")
                        || owner.matches("java\\.util\\.\\w+")
                        || owner.startsWith("java.util.stream.")
                        || owner.startsWith("java.util.concurrent.");
        String name = Source.nameOf((MethodInvocationTree) call.getLeaf());
        boolean isCollection = owner.matches("java\\.util\\.\\w+") || owner.contains(".atomic.");
        return !isPlain || (WAITING.contains(name) && !isCollection);
    }

    /**
     * Returns whether code uses what other threads may use as well: a field that can change, an
     * element of an array, or a method that may use them.
     */
    public static boolean touchesSharedState(Source source, Tree code) {
        return source.pathsInside(code, ArrayAccessTree.class).findAny().isPresent()
                || calls(source, code).anyMatch(call -> !onlyComputes(source, call))
                || source.pathsInside(code, NewClassTree.class)
                        .anyMatch(made -> !isOfJdk(owner(source, made)))
                || Stream.concat(
                                source.pathsInside(code, IdentifierTree.class),
                                source.pathsInside(code, MemberSelectTree.class))
                        .anyMatch(name -> isFieldThatChanges(source, name));
    }

    /**
     * Returns whether an expression always has the same value: it consists of literals and of
     * constants.
     */
    public static boolean isConstant(Source source, ExpressionTree value) {
        return source.pathsInside(value, Tree.class)
                .allMatch(path ->
                        switch (path.getLeaf()) {
                            case LiteralTree literal -> true;
                            case BinaryTree binary -> true;
                            case UnaryTree unary -> true;
                            case ParenthesizedTree inside -> true;
                            case PrimitiveTypeTree type -> true;
                            case TypeCastTree cast -> true;
                            case IdentifierTree name -> isConstantOrType(source, path);
                            case MemberSelectTree name -> isConstantOrType(source, path);
                            default -> false;
                        });
    }

    private static boolean isConstantOrType(Source source, TreePath name) {
        return source.element(name)
                .filter(element ->
                        element.getKind().isClass()
                                || element.getKind().isInterface()
                                || element.getKind() == ElementKind.PACKAGE
                                || element instanceof VariableElement variable
                                        && variable.getConstantValue() != null
                                || element.getKind() == ElementKind.ENUM_CONSTANT)
                .isPresent();
    }

    /** Returns whether code can end before its last statement, without an error of the JVM. */
    public static boolean canEndEarly(Source source, Tree code) {
        return Stream.of(ThrowTree.class, ReturnTree.class, BreakTree.class, ContinueTree.class)
                        .anyMatch(type -> source.pathsInside(code, type).findAny().isPresent())
                || calls(source, code).anyMatch(call -> !isHarmless(source, call))
                || source.pathsInside(code, NewClassTree.class)
                        .anyMatch(made -> !isOfJdk(owner(source, made)));
    }

    /** Returns the types of the checked exceptions with which code can end. */
    public static Stream<TypeMirror> checkedExceptions(Source source, Tree code) {
        Stream<TypeMirror> thrown =
                source.pathsInside(code, ThrowTree.class)
                        .map(path ->
                                new TreePath(path, ((ThrowTree) path.getLeaf()).getExpression()))
                        .flatMap(path -> source.type(path).stream());
        Stream<TypeMirror> declared =
                Stream.concat(calls(source, code), source.pathsInside(code, NewClassTree.class))
                        .flatMap(call -> source.element(call).stream())
                        .filter(ExecutableElement.class::isInstance)
                        .flatMap(called -> ((ExecutableElement) called).getThrownTypes().stream());
        return Stream.concat(thrown, declared).filter(type -> isChecked(source, type));
    }

    /** Returns whether code calls methods that are not of the JDK, or that run such methods. */
    public static boolean callsOthers(Source source, Tree code) {
        return calls(source, code)
                        .anyMatch(call ->
                                !isOfJdk(owner(source, call))
                                        || owner(source, call).startsWith("java.util.function.")
                                        || RUNNING.contains(
                                                Source.nameOf(
                                                        (MethodInvocationTree) call.getLeaf())))
                || source.pathsInside(code, NewClassTree.class)
                        .anyMatch(made -> !isOfJdk(owner(source, made)));
    }

    private static boolean isChecked(Source source, TypeMirror type) {
        return !source.isSubclass(type, RuntimeException.class)
                && !source.isSubclass(type, Error.class);
    }

    private static boolean onlyComputes(Source source, TreePath call) {
        String name = Source.nameOf((MethodInvocationTree) call.getLeaf());
        // TimeUnit can wait, too.
        return CLOCKS.contains(name)
                || (VALUES.contains(owner(source, call)) && !WAITING.contains(name))
                || owner(source, call).equals("java.util.Optional");
    }

    /** Returns whether a call of a thread that holds the lock throws no exception. */
    private static boolean isHarmless(Source source, TreePath call) {
        String name = Source.nameOf((MethodInvocationTree) call.getLeaf());
        return Set.of("notify", "notifyAll", "signal", "signalAll", "unpark").contains(name)
                || owner(source, call).contains(".atomic.");
    }

    private static boolean isFieldThatChanges(Source source, TreePath name) {
        return source.element(name)
                .filter(element -> element.getKind() == ElementKind.FIELD)
                .filter(element -> !element.getModifiers().contains(Modifier.FINAL))
                .isPresent();
    }

    private static Stream<TreePath> calls(Source source, Tree code) {
        return source.pathsInside(code, MethodInvocationTree.class);
    }

    private static boolean isOfJdk(String type) {
        return type.startsWith("java.");
    }

    /** Returns the name of the class that declares what a call calls; empty if it is not known. */
    private static String owner(Source source, TreePath call) {
        return source.element(call)
                .map(Element::getEnclosingElement)
                .filter(TypeElement.class::isInstance)
                .map(type -> ((TypeElement) type).getQualifiedName().toString())
                .orElse("");
    }
}
