/**
 * What is said about one check: whether it passed, and if not, why.
 *
 * <p>Only an explicit pass is a pass. Whatever else happens, down to nothing at all, has a {@link
 * dev.simul.checks.verdict.Reason} of its own.
 */
@NullMarked
package dev.simul.grader.verdict;

import org.jspecify.annotations.NullMarked;
