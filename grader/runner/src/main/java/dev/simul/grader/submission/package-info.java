/**
 * Takes a student's submission in: finds the tasks' sources in a folder or an archive, and refuses
 * files that cannot be graded, each with its reason.
 *
 * <p>{@link dev.simul.grader.submission.Intake} is the way in. Nothing of a submission is compiled,
 * run or written here.
 */
@NullMarked
package dev.simul.grader.submission;

import org.jspecify.annotations.NullMarked;
