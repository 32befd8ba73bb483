/** A small course of its own, and submissions to it, for the tests of the grader. */
@NullMarked
package dev.simul.grader.trial;

import org.jspecify.annotations.NullMarked;
