/**
 * The messages between the grader and its child JVMs, and the frames that carry them.
 *
 * <p>Both sides use this package; neither side's own classes are in it.
 */
@NullMarked
package dev.simul.grader.protocol;

import org.jspecify.annotations.NullMarked;
