/** Grades a submission: reads it, compiles it, runs the checks, scores and reports. */
@NullMarked
package dev.simul.grader;

import org.jspecify.annotations.NullMarked;
