/** Finds similar answers in a class. The comparison itself is done by another program, JPlag. */
@NullMarked
package dev.simul.grader.batch.similarity;

import org.jspecify.annotations.NullMarked;
