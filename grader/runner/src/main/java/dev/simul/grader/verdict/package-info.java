/**
 * The verdicts on checks: whether a check passed and, if it did not, why.
 *
 * <p>A check passes only if it explicitly reports that it passed. Every other outcome, even a
 * missing report, has a separate {@link dev.simul.checks.verdict.Reason}.
 */
@NullMarked
package dev.simul.grader.verdict;

import org.jspecify.annotations.NullMarked;
