/**
 * Compiles sources in memory. This happens in a child JVM, because 400 bytes of source code can
 * stall or kill a compiler.
 *
 * <p>The grader uses {@link dev.simul.grader.compile.CompileService}; the child runs {@link
 * dev.simul.grader.compile.CompileWorker}.
 */
@NullMarked
package dev.simul.grader.compile;

import org.jspecify.annotations.NullMarked;
