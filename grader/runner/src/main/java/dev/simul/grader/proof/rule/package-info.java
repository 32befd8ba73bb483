/**
 * The rules of a proof, a class each. A rule looks at one tried task and reports the problems it
 * finds.
 *
 * <p>To add one, implement {@link dev.simul.grader.proof.rule.Rule} and list it in {@code Prover}.
 */
@NullMarked
package dev.simul.grader.proof.rule;

import org.jspecify.annotations.NullMarked;
