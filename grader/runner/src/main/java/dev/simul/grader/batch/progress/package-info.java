/** Shows the progress of grading a class, and a summary at the end. */
@NullMarked
package dev.simul.grader.batch.progress;

import org.jspecify.annotations.NullMarked;
