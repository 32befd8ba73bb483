/** Shows how far the grading of a class is, and what it has found. */
@NullMarked
package dev.simul.grader.batch.progress;

import org.jspecify.annotations.NullMarked;
