/**
 * Packs everything that runs checks in a child JVM into one module, the harness.
 *
 * <p>The module exports and opens nothing, so that code of an answer in the same JVM cannot reach
 * it. On the class path of a child it would be open to all.
 */
@NullMarked
package dev.simul.grader.harness;

import org.jspecify.annotations.NullMarked;
