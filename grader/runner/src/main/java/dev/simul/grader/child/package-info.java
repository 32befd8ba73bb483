/**
 * Child JVMs, and how the grader talks with them: frames of bytes over their standard input and
 * output.
 *
 * <p>A child that dies, falls silent or talks nonsense is a {@link
 * dev.simul.grader.child.ChildReply} like any other; it never takes the grader with it.
 */
@NullMarked
package dev.simul.grader.child;

import org.jspecify.annotations.NullMarked;
