/**
 * The rules of a proof, each in a separate class. A rule checks one task after its known answers
 * have been tried, and returns the problems that it finds.
 *
 * <p>To add a rule, implement {@link dev.simul.grader.proof.rule.Rule} and list the new class in
 * {@link dev.simul.grader.proof.rule.Rules}.
 */
@NullMarked
package dev.simul.grader.proof.rule;

import org.jspecify.annotations.NullMarked;
