/**
 * A check without a task, run once in every new child JVM so that what all checks need is loaded
 * before the first real one comes.
 */
@NullMarked
package dev.simul.grader.rehearsal;

import org.jspecify.annotations.NullMarked;
