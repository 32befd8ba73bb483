package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Edit;
import dev.simul.grader.mutant.source.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** Changes a number of permits, parties, threads or places by one. */
final class ChangePermits implements Operator {
    private static final Set<String> CLASSES =
            Set.of(
                    "Semaphore",
                    "CountDownLatch",
                    "CyclicBarrier",
                    "Phaser",
                    "ArrayBlockingQueue",
                    "LinkedBlockingQueue",
                    "LinkedBlockingDeque");

    /** One thread more than a pool needs does no harm, so these only get one less. */
    private static final Set<String> POOLS =
            Set.of(
                    "ForkJoinPool",
                    "ThreadPoolExecutor",
                    "ScheduledThreadPoolExecutor",
                    "newFixedThreadPool",
                    "newScheduledThreadPool",
                    "newWorkStealingPool");

    private static final Set<String> METHODS =
            Set.of("acquire", "acquireUninterruptibly", "tryAcquire", "release", "bulkRegister");

    @Override
    public String id() {
        return "change-permits";
    }

    @Override
    public Stream<Change> changes(Source source) {
        Stream<Change> made =
                source.paths(NewClassTree.class).flatMap(path -> ofObject(source, path));
        Stream<Change> called =
                source.paths(MethodInvocationTree.class).flatMap(path -> ofCall(source, path));
        return Stream.concat(made, called);
    }

    private Stream<Change> ofObject(Source source, TreePath path) {
        NewClassTree made = (NewClassTree) path.getLeaf();
        String name = simpleName(source.text(made.getIdentifier()));
        if (POOLS.contains(name)) {
            return byOne(source, path, made.getArguments(), List.of(-1));
        }
        // No other thread knows an object that is not kept, so none changes its number.
        boolean isKept = !(path.getParentPath().getLeaf() instanceof MemberSelectTree);
        return CLASSES.contains(name) && isKept
                ? byOne(source, path, made.getArguments(), List.of(1, -1))
                : Stream.empty();
    }

    private Stream<Change> ofCall(Source source, TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        if (call.getArguments().isEmpty() && Source.nameOf(call).equals("release")) {
            int end = source.end(call);
            return Stream.of(source.change(id(), path, Edit.insert(end - 1, "2")));
        }
        if (POOLS.contains(Source.nameOf(call))) {
            return byOne(source, path, call.getArguments(), List.of(-1));
        }
        return METHODS.contains(Source.nameOf(call))
                ? byOne(source, path, call.getArguments(), List.of(1, -1))
                : Stream.empty();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replaceAll("<.*", "");
    }

    /** Changes the first number, and the next one if it is the same. */
    private Stream<Change> byOne(
            Source source,
            TreePath path,
            List<? extends ExpressionTree> arguments,
            List<Integer> differences) {
        List<? extends ExpressionTree> numbers =
                arguments.stream()
                        .takeWhile(argument -> isNumber(source, path, argument))
                        .limit(2)
                        .toList();
        if (numbers.isEmpty()) {
            return Stream.empty();
        }
        String first = source.text(numbers.getFirst());
        List<? extends ExpressionTree> same =
                numbers.stream().filter(number -> source.text(number).equals(first)).toList();
        return differences.stream()
                .map(by ->
                        source.change(
                                id(),
                                path,
                                same.stream()
                                        .map(number ->
                                                source.replace(number, sum(source, number, by)))
                                        .toList()));
    }

    private static boolean isNumber(Source source, TreePath path, ExpressionTree argument) {
        return source.type(new TreePath(path, argument))
                .filter(type -> type.getKind() == TypeKind.INT)
                .isPresent();
    }

    private static String sum(Source source, Tree number, int by) {
        String text = source.text(number);
        if (number.getKind() == Tree.Kind.INT_LITERAL && text.matches("\\d{1,8}")) {
            return String.valueOf(Integer.parseInt(text) + by);
        }
        String operand =
                switch (number.getKind()) {
                    case IDENTIFIER, MEMBER_SELECT, METHOD_INVOCATION, PARENTHESIZED -> text;
                    default -> "(" + text + ")";
                };
        return operand + (by > 0 ? " + 1" : " - 1");
    }
}
