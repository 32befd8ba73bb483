/**
 * The messages between the grader and its child JVMs, and the frames that carry them.
 *
 * <p>Both sides use this package. Classes of only one side are elsewhere.
 */
@NullMarked
package dev.simul.grader.protocol;

import org.jspecify.annotations.NullMarked;
