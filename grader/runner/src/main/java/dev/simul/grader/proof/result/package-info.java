/** The results of a proof, for the course, the tasks, the checks and the answers. */
@NullMarked
package dev.simul.grader.proof.result;

import org.jspecify.annotations.NullMarked;
