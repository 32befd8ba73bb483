/**
 * Keeps the code of submissions from the rest of the machine: starts children in a sandbox of the
 * operating system, and leaves none of them behind.
 *
 * <p>{@link dev.simul.grader.sandbox.Sandbox} chooses the mechanism.
 */
@NullMarked
package dev.simul.grader.sandbox;

import org.jspecify.annotations.NullMarked;
