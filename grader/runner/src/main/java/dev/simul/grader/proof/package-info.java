/**
 * Proves a course before students meet it: by its stubs, its reference, and answers known to be
 * right and wrong.
 *
 * <p>{@link dev.simul.grader.proof.Prover} is the way in; {@link
 * dev.simul.grader.proof.result.CourseProof} is what comes out, shown on a terminal, as JSON and as
 * a page.
 */
@NullMarked
package dev.simul.grader.proof;

import org.jspecify.annotations.NullMarked;
