/**
 * Checks that do not belong to a task. These checks run once in every new child JVM, so that the
 * classes that all checks need are loaded before the first check of a task.
 */
@NullMarked
package dev.simul.grader.worker.warmup;

import org.jspecify.annotations.NullMarked;
