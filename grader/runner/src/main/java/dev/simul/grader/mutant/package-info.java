/**
 * Tests the checks of a course with mutants. A mutant is a right answer with one small change. If a
 * mutant passes all checks, a check is missing, or the change makes no difference.
 *
 * <p>The entry point is {@link dev.simul.grader.mutant.MutantTrial}.
 */
@NullMarked
package dev.simul.grader.mutant;

import org.jspecify.annotations.NullMarked;
