/**
 * Compiles sources in memory, in a child JVM, because 400 bytes of source can stall or kill a
 * compiler.
 *
 * <p>{@link dev.simul.grader.compile.CompileService} is the way in; {@link
 * dev.simul.grader.compile.CompileWorker} is what runs in the child.
 */
@NullMarked
package dev.simul.grader.compile;

import org.jspecify.annotations.NullMarked;
