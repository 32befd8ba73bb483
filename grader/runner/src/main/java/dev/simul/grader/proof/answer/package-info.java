/** The known answers of a task: accepted and rejected ones, and where they are found. */
@NullMarked
package dev.simul.grader.proof.answer;

import org.jspecify.annotations.NullMarked;
