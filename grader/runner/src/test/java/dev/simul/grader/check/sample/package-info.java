/**
 * Small right and wrong answers, and the checks they are put to. The checks are run by the tests of
 * the package above, through JUnit's test kit; they are no tests themselves.
 */
@NullMarked
package dev.simul.grader.check.sample;

import org.jspecify.annotations.NullMarked;
