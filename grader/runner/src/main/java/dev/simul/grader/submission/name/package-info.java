/** Parses the names that learning platforms and Git hosts give to the submissions of a class. */
@NullMarked
package dev.simul.grader.submission.name;

import org.jspecify.annotations.NullMarked;
