/** Follows the guide for authors of tasks, command by command, on a copy of the kit. */
@NullMarked
package dev.simul.grader.guide;

import org.jspecify.annotations.NullMarked;
