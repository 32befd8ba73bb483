/** Adds the timelines of the course's reference answer to reports. */
@NullMarked
package dev.simul.grader.reference;

import org.jspecify.annotations.NullMarked;
