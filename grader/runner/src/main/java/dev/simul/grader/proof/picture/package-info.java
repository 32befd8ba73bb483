/** The timelines that board READMEs show, drawn by running their examples. */
@NullMarked
package dev.simul.grader.proof.picture;

import org.jspecify.annotations.NullMarked;
