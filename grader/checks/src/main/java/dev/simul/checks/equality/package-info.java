/**
 * Compares values that a student's code returned, in such a way that this code cannot decide the
 * outcome.
 */
@NullMarked
package dev.simul.checks.equality;

import org.jspecify.annotations.NullMarked;
