package dev.simul.grader.mutant.operator;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import dev.simul.grader.mutant.source.Source;
import java.util.Set;

/** The names of the methods that acquire and release. */
final class LockCalls {
    static final Set<String> LOCK = Set.of("lock", "lockInterruptibly", "tryLock");
    static final Set<String> UNLOCK = Set.of("unlock");
    static final Set<String> ACQUIRE =
            Set.of("lock", "lockInterruptibly", "acquire", "acquireUninterruptibly");
    static final Set<String> RELEASE = Set.of("unlock", "release");

    private LockCalls() {}

    static boolean locks(StatementTree statement) {
        return calls(statement, LOCK);
    }

    static boolean unlocks(StatementTree statement) {
        return calls(statement, UNLOCK);
    }

    /** Returns whether a statement is a call of a method with one of some names. */
    static boolean calls(StatementTree statement, Set<String> names) {
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && names.contains(Source.nameOf(call));
    }
}
