/**
 * Tests of the API that check authors write against: that right answers pass, and what a student
 * reads where a wrong one fails.
 */
@NullMarked
package dev.simul.grader.check;

import org.jspecify.annotations.NullMarked;
