/**
 * Checks the compiled classes of a task against the allow-list before any of the classes is loaded.
 *
 * <p>{@link dev.simul.checks.allow.AllowList} reads the list and applies it. The grader uses this
 * class to check submissions, and the checks themselves use it under {@code mvn test}; both show
 * the same text.
 */
@NullMarked
package dev.simul.checks.allow;

import org.jspecify.annotations.NullMarked;
