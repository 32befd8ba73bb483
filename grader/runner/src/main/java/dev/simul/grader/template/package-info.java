/** Fills in the files of handouts and exports, which are written from templates. */
@NullMarked
package dev.simul.grader.template;

import org.jspecify.annotations.NullMarked;
