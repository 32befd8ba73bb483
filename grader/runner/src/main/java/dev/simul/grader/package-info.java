/** Reads and compiles a submission, runs the checks on it, scores it, and reports the result. */
@NullMarked
package dev.simul.grader;

import org.jspecify.annotations.NullMarked;
