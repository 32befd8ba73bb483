/**
 * Draws the timelines that the READMEs of the boards show, by running the examples of these
 * READMEs.
 */
@NullMarked
package dev.simul.grader.proof.picture;

import org.jspecify.annotations.NullMarked;
