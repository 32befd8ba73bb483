/**
 * Checks without a task. They run once in every new child JVM, so that the classes that all checks
 * need are loaded before the first real check.
 */
@NullMarked
package dev.simul.grader.worker.warmup;

import org.jspecify.annotations.NullMarked;
