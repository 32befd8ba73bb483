/**
 * The rules of a proof, one class each. A rule checks one task whose known answers were tried, and
 * returns the problems it finds.
 *
 * <p>To add one, implement {@link dev.simul.grader.proof.rule.Rule} and list it in {@code Prover}.
 */
@NullMarked
package dev.simul.grader.proof.rule;

import org.jspecify.annotations.NullMarked;
