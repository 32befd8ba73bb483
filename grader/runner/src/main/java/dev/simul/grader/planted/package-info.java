/**
 * A right answer and wrong answers that are graded in every run, to show that the judge is sane.
 *
 * <p>A child loads these classes as it loads those of a task. If one of them does not get the
 * verdict that it must get, something in the child has changed the judge, and the run is void.
 */
@NullMarked
package dev.simul.grader.planted;

import org.jspecify.annotations.NullMarked;
