/**
 * The messages between the grader and its child JVMs, and the frames that carry them.
 *
 * <p>Both the grader and its child JVMs use this package. Classes that only one of them uses are in
 * other packages.
 */
@NullMarked
package dev.simul.grader.protocol;

import org.jspecify.annotations.NullMarked;
