/**
 * Gives the parts of the grader that read bytes from students or children a large number of damaged
 * inputs.
 */
@NullMarked
package dev.simul.grader.fuzz;

import org.jspecify.annotations.NullMarked;
