/** The explanations of mutants that no check kills. */
@NullMarked
package dev.simul.grader.mutant.explanation;

import org.jspecify.annotations.NullMarked;
