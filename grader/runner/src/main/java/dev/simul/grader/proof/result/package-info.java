/** The results of a proof: of a course, its tasks, their checks and answers. */
@NullMarked
package dev.simul.grader.proof.result;

import org.jspecify.annotations.NullMarked;
