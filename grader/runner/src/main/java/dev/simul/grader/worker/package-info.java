/**
 * Runs the checks of a task on a submission, in a child JVM.
 *
 * <p>The child runs {@link dev.simul.grader.worker.CheckWorker}. It only reports; the grader
 * decides what counts as passed.
 */
@NullMarked
package dev.simul.grader.worker;

import org.jspecify.annotations.NullMarked;
