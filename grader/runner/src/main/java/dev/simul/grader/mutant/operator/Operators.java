package dev.simul.grader.mutant.operator;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.simul.grader.compile.ParsedAnswer;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All operators that change sources. */
public final class Operators {
    private static final List<Operator> ALL =
            List.of(
                    new RemoveSynchronized(),
                    new NarrowSynchronized(),
                    new NarrowLock(),
                    new ExchangeLocks(),
                    new NotifyOne(),
                    new WaitOnce(),
                    new PlainClass(),
                    new DropVolatile(),
                    new ChangePermits(),
                    new DropFinally(),
                    new RemoveCall(),
                    new RemovePair(),
                    new CancelMode(),
                    new ExchangeClock(),
                    new ExchangeUnit(),
                    new ChangeCatch(),
                    new MakeStatic());

    /** The names of methods whose results are only for people, or for hash tables. */
    private static final Set<String> DESCRIBING = Set.of("toString", "hashCode");

    private static final Set<String> ADDING = Set.of("add", "offer", "put");

    private Operators() {}

    /**
     * Returns all changes of one file of an answer, except for those in {@code toString} and {@code
     * hashCode}. Some of them may not compile.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @return the changes, in the order of the operators and of the text
     */
    public static List<Change> changes(ParsedAnswer answer, SourceFile file) {
        Source source = source(answer, file);
        return ALL.stream()
                .flatMap(operator -> operator.changes(source))
                .filter(change -> !DESCRIBING.contains(change.method()))
                .toList();
    }

    /**
     * Returns the lines of conditions of loops. If such a condition is always true, the loop
     * usually never ends.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @return the lines of the conditions that do not combine several conditions
     */
    public static Set<Integer> linesOfLoopConditions(ParsedAnswer answer, SourceFile file) {
        return LoopConditions.simple(source(answer, file));
    }

    /**
     * Returns the lines of the updates of {@code for} loops. If such an update counts the other
     * way, the loop moves away from its end.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @return the lines of the updates
     */
    public static Set<Integer> linesOfLoopUpdates(ParsedAnswer answer, SourceFile file) {
        return LoopConditions.updates(source(answer, file));
    }

    /**
     * Returns the lines of conditions that choose the smaller or the larger of two values.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @return the lines of the conditions
     */
    public static Set<Integer> linesOfMinima(ParsedAnswer answer, SourceFile file) {
        return Minima.lines(source(answer, file));
    }

    /**
     * Returns the lines of lambdas that only add an element to a collection. Usually, nobody needs
     * their result.
     *
     * @param answer the answer
     * @param file a file of the answer
     * @return the lines of the lambdas
     */
    public static Set<Integer> linesOfAdding(ParsedAnswer answer, SourceFile file) {
        Source source = source(answer, file);
        return source.paths(LambdaExpressionTree.class)
                .map(path -> ((LambdaExpressionTree) path.getLeaf()).getBody())
                .filter(body ->
                        body instanceof MethodInvocationTree call
                                && ADDING.contains(Source.nameOf(call)))
                .map(body -> source.line(source.start(body)))
                .collect(Collectors.toSet());
    }

    private static Source source(ParsedAnswer answer, SourceFile file) {
        return new Source(answer, file, requireNonNull(answer.units().get(file)));
    }

    /**
     * Returns the ids of the operators.
     *
     * @return ids such as {@code drop-volatile}
     */
    public static List<String> ids() {
        return ALL.stream().map(Operator::id).toList();
    }

    /**
     * Returns whether a change removes a call.
     *
     * @param change a change
     * @return true if the operator removes single calls
     */
    public static boolean removesCalls(Change change) {
        return change.operator().equals(RemoveCall.ID);
    }

    /**
     * Returns whether an operator removes all calls of methods with a given name.
     *
     * @param method the name of a method
     * @return true if another operator does not need to remove such calls
     */
    public static boolean removeCallsOf(String method) {
        return RemoveCall.NAMES.contains(method);
    }
}
