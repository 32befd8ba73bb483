/**
 * Makes the grader start fast: keeps the classes that its JVMs load in AOT archives.
 *
 * <p>Nothing depends on the archives. A JVM that cannot use one starts without it.
 */
@NullMarked
package dev.simul.grader.archive;

import org.jspecify.annotations.NullMarked;
