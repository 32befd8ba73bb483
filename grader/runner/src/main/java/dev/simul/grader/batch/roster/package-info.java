/** Reads the list of the people in a class, and finds the people of each submission. */
@NullMarked
package dev.simul.grader.batch.roster;

import org.jspecify.annotations.NullMarked;
