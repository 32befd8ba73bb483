/**
 * Makes the grader start fast, by AOT archives of the classes that its JVMs load.
 *
 * <p>Nothing depends on the archives. A JVM that cannot use one starts without it.
 */
@NullMarked
package dev.simul.grader.archive;

import org.jspecify.annotations.NullMarked;
