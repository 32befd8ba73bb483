/**
 * Checks compiled classes of a task against the list of what tasks may use, before any of them is
 * loaded.
 *
 * <p>{@link dev.simul.checks.allow.AllowList} reads the list and applies it. The grader checks
 * submissions with it, and the checks themselves do so under {@code mvn test}; both show the same
 * text.
 */
@NullMarked
package dev.simul.checks.allow;

import org.jspecify.annotations.NullMarked;
