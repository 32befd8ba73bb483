/**
 * Makes a class of submissions, and measures how fast it is graded. The script {@code
 * grader/benchmarks/class-of} starts it.
 */
@NullMarked
package dev.simul.grader.classof;

import org.jspecify.annotations.NullMarked;
