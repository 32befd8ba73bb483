/**
 * Runs the checks of a task on a submission, in a child JVM.
 *
 * <p>{@link dev.simul.grader.grading.CheckService} is the way in; {@link
 * dev.simul.grader.worker.CheckWorker} is what runs in the child. The child only reports; what
 * counts as passed is decided by the grader.
 */
@NullMarked
package dev.simul.grader.worker;

import org.jspecify.annotations.NullMarked;
