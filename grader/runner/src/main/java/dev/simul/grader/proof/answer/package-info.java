/** The known answers to a task: the stub, the reference, and the accepted and rejected answers. */
@NullMarked
package dev.simul.grader.proof.answer;

import org.jspecify.annotations.NullMarked;
