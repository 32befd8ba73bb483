/** Finds the submissions of a class in a folder or an archive. */
@NullMarked
package dev.simul.grader.batch.intake;

import org.jspecify.annotations.NullMarked;
