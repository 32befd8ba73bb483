/** Writes the grades of a class in the forms that the gradebooks of learning platforms import. */
@NullMarked
package dev.simul.grader.batch.gradebook;

import org.jspecify.annotations.NullMarked;
