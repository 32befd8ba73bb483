/**
 * Makes the grader start fast with AOT archives of the classes that its JVMs load.
 *
 * <p>The archives are optional. A JVM that cannot use an archive starts without it.
 */
@NullMarked
package dev.simul.grader.archive;

import org.jspecify.annotations.NullMarked;
