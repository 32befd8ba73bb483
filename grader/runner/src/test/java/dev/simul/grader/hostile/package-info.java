/**
 * Answers that attack the grader, and tests that they gain and harm nothing.
 *
 * <p>The answers are in the folder {@code hostile} of the test resources, one folder for each kind
 * of attack. {@link dev.simul.grader.hostile.HostileAnswer} says what their first lines mean.
 */
@NullMarked
package dev.simul.grader.hostile;

import org.jspecify.annotations.NullMarked;
