/** Starts a course, and builds it with released artifacts. */
@NullMarked
package dev.simul.grader.init;

import org.jspecify.annotations.NullMarked;
