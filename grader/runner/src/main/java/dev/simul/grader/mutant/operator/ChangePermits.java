package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
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
                    "ForkJoinPool",
                    "ThreadPoolExecutor",
                    "ScheduledThreadPoolExecutor",
                    "ArrayBlockingQueue",
                    "LinkedBlockingQueue",
                    "LinkedBlockingDeque");
    private static final Set<String> METHODS =
            Set.of(
                    "newFixedThreadPool",
                    "newScheduledThreadPool",
                    "newWorkStealingPool",
                    "acquire",
                    "acquireUninterruptibly",
                    "tryAcquire",
                    "release",
                    "bulkRegister");

    @Override
    public String id() {
        return "change-permits";
    }

    @Override
    public Stream<Change> changes(Source source) {
        Stream<Change> made =
                source.paths(NewClassTree.class)
                        .filter(path -> isCounted(source, (NewClassTree) path.getLeaf()))
                        .flatMap(path ->
                                byOne(
                                        source,
                                        path,
                                        ((NewClassTree) path.getLeaf()).getArguments()));
        Stream<Change> called =
                source.paths(MethodInvocationTree.class)
                        .filter(path ->
                                METHODS.contains(
                                        Source.nameOf((MethodInvocationTree) path.getLeaf())))
                        .flatMap(path -> ofCall(source, path));
        return Stream.concat(made, called);
    }

    private Stream<Change> ofCall(Source source, TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        if (call.getArguments().isEmpty() && Source.nameOf(call).equals("release")) {
            int end = source.end(call);
            return Stream.of(source.change(id(), path, Edit.insert(end - 1, "2")));
        }
        return byOne(source, path, call.getArguments());
    }

    private static boolean isCounted(Source source, NewClassTree made) {
        String name = source.text(made.getIdentifier());
        return CLASSES.contains(name.substring(name.lastIndexOf('.') + 1).replaceAll("<.*", ""));
    }

    /** Changes the first number, and the next one if it is the same. */
    private Stream<Change> byOne(
            Source source, TreePath path, List<? extends ExpressionTree> arguments) {
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
        return Stream.of(1, -1)
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
