/**
 * The verdict of a check: its status, the reason for it, and how an outcome of a simulation becomes
 * one.
 *
 * <p>The console, Surefire runs and the grader all use this one model.
 */
@NullMarked
package dev.simul.checks.verdict;

import org.jspecify.annotations.NullMarked;
