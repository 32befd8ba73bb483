/** A student's progress in a course. It is kept in a file between two runs of the loop. */
@NullMarked
package dev.simul.grader.loop.progress;

import org.jspecify.annotations.NullMarked;
