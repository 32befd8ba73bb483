/**
 * Grades the submissions of a class with several workers at once.
 *
 * <p>Whatever a submission contains, the others are graded, and each gets a {@link
 * dev.simul.grader.batch.results.Grade}. A fault of the set-up ends the grading instead.
 */
@NullMarked
package dev.simul.grader.batch;

import org.jspecify.annotations.NullMarked;
