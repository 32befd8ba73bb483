/**
 * The verdicts on checks: whether a check passed, and if not, why.
 *
 * <p>Only an explicit pass is a pass. Everything else, even no report at all, has its own {@link
 * dev.simul.checks.verdict.Reason}.
 */
@NullMarked
package dev.simul.grader.verdict;

import org.jspecify.annotations.NullMarked;
