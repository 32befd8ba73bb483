/**
 * Grades submissions: compiles each answer, runs its checks, and collects the verdicts.
 *
 * <p>{@link dev.simul.grader.grading.GraderPool} owns the child JVMs that compile answers and run
 * checks, and can grade many answers.
 */
@NullMarked
package dev.simul.grader.grading;

import org.jspecify.annotations.NullMarked;
