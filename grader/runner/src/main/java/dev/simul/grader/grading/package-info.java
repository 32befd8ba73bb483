/**
 * Grades submissions: leads each task of one from its sources to its verdict.
 *
 * <p>{@link dev.simul.grader.grading.Grader} keeps the child JVMs that compile and run, and is used
 * again and again.
 */
@NullMarked
package dev.simul.grader.grading;

import org.jspecify.annotations.NullMarked;
