/**
 * Runs the checks of a task on a submission, in a child JVM.
 *
 * <p>The child runs {@link dev.simul.grader.worker.CheckWorker}. The child only reports verdicts;
 * the grader decides which checks count as passed.
 */
@NullMarked
package dev.simul.grader.worker;

import org.jspecify.annotations.NullMarked;
