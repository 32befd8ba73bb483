/**
 * Proves that a course grades correctly before students use it. To do so, it grades the stubs, the
 * reference, and answers that are known to be right or wrong.
 *
 * <p>The entry point is {@link dev.simul.grader.proof.Prover}. It returns a {@link
 * dev.simul.grader.proof.result.CourseProof}, which is shown on a terminal, as JSON and as a page.
 */
@NullMarked
package dev.simul.grader.proof;

import org.jspecify.annotations.NullMarked;
