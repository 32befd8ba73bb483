/**
 * Reads a student's submission: finds the tasks' sources in a folder, and refuses files that cannot
 * be graded, each with its reason.
 *
 * <p>The entry point is {@link dev.simul.grader.submission.Intake}. This package neither compiles
 * nor runs any code of a submission.
 */
@NullMarked
package dev.simul.grader.submission;

import org.jspecify.annotations.NullMarked;
