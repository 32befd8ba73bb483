/** Reads the list of the people of a class, and finds the person of each submission. */
@NullMarked
package dev.simul.grader.batch.roster;

import org.jspecify.annotations.NullMarked;
