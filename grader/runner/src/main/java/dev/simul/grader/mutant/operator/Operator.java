package dev.simul.grader.mutant.operator;

import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.mutant.source.Source;
import java.util.stream.Stream;

/** Finds the places of a source file that it can change. */
interface Operator {
    /** Returns the id, such as {@code drop-volatile}. */
    String id();

    /** Returns the changes, each of which is one mutant. Some of them may not compile. */
    Stream<Change> changes(Source source);
}
