/**
 * Child JVMs, and how the grader exchanges frames of bytes with them over their standard input and
 * output.
 *
 * <p>A child that dies, stops replying or sends nonsense is a {@link
 * dev.simul.grader.child.ChildReply} like any other, and never ends the grader.
 */
@NullMarked
package dev.simul.grader.child;

import org.jspecify.annotations.NullMarked;
