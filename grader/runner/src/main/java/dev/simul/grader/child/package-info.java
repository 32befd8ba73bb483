/**
 * Starts and ends child JVMs, and exchanges frames of bytes with them over their standard input and
 * output.
 *
 * <p>If a child dies, stops replying or sends invalid bytes, the grader continues and receives a
 * {@link dev.simul.grader.child.ChildReply} that reports this.
 */
@NullMarked
package dev.simul.grader.child;

import org.jspecify.annotations.NullMarked;
