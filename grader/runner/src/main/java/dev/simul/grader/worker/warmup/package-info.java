/**
 * Checks without a task that run once in every new child JVM, so that what all checks need is
 * loaded before the first real one.
 */
@NullMarked
package dev.simul.grader.worker.warmup;

import org.jspecify.annotations.NullMarked;
