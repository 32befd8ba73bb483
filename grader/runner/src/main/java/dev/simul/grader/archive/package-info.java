/**
 * Makes the grader start quickly by using AOT archives of the classes that its JVMs load.
 *
 * <p>The archives are optional. A JVM that cannot use an archive starts without it.
 */
@NullMarked
package dev.simul.grader.archive;

import org.jspecify.annotations.NullMarked;
