/**
 * The boards of the student's loop: runs the checks of a board on the files as they are now, and
 * restores stubs.
 *
 * <p>The checks run in the child JVMs of the grader, so that a verdict is the same in the loop and
 * in a grade.
 */
@NullMarked
package dev.simul.grader.loop.board;

import org.jspecify.annotations.NullMarked;
