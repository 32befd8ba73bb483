/**
 * What students hand in, right and wrong, and the check classes it is put to. Tests run these
 * through JUnit's test kit; they are no tests themselves.
 */
@NullMarked
package dev.simul.grader.check.sample;

import org.jspecify.annotations.NullMarked;
