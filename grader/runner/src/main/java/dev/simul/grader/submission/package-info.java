/**
 * Reads a student's submission: finds the sources of each task in a folder or an archive, and
 * refuses files that cannot be graded, giving a reason for each of them.
 *
 * <p>{@link dev.simul.grader.submission.Intake} is the entry point. This package does not compile
 * or run any part of a submission, and writes no files.
 */
@NullMarked
package dev.simul.grader.submission;

import org.jspecify.annotations.NullMarked;
