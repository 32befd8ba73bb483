/**
 * Comparisons of values that a student's code returned, in which that code cannot decide the
 * outcome.
 */
@NullMarked
package dev.simul.checks.equality;

import org.jspecify.annotations.NullMarked;
