/**
 * The operators that change concurrent code: they remove locks, exchange clocks, lose wake-ups, and
 * so on. They follow the operators of ConMAn (J. S. Bradbury, J. R. Cordy, J. Dingel: Mutation
 * Operators for Concurrent Java, 2006), and add those for {@code java.util.concurrent} and for
 * time.
 *
 * <p>An operator reads the trees of the compiler and returns changes of the text, so that a change
 * can be shown as a diff.
 */
@NullMarked
package dev.simul.grader.mutant.operator;

import org.jspecify.annotations.NullMarked;
