/**
 * Writes and updates the folder that a student receives, and applies unlock files to it.
 *
 * <p>The grader uses these classes to write a handout, and the student's command uses them to
 * update the handout.
 */
@NullMarked
package dev.simul.student.handout;

import org.jspecify.annotations.NullMarked;
