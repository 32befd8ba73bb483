/**
 * Grades the submissions of a class with several concurrent workers.
 *
 * <p>Whatever a submission contains, the others are still graded, and each submission gets a {@link
 * dev.simul.grader.batch.results.Grade}. Only a fault in the set-up stops the grading.
 */
@NullMarked
package dev.simul.grader.batch;

import org.jspecify.annotations.NullMarked;
