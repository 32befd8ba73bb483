/**
 * The verdict on a check: the status, the reason for the status, and the code that derives a
 * verdict from the outcome of a simulation.
 *
 * <p>The console, Surefire runs and the grader all use this model.
 */
@NullMarked
package dev.simul.checks.verdict;

import org.jspecify.annotations.NullMarked;
