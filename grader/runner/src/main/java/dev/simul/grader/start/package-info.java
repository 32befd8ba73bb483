/**
 * Makes the grader start fast: keeps what the JVMs of the grader load in archives that a JVM maps
 * instead of loading it again.
 *
 * <p>Nothing depends on the archives. A JVM that they do not fit goes on without them.
 */
@NullMarked
package dev.simul.grader.start;

import org.jspecify.annotations.NullMarked;
