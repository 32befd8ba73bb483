/** The kit that the commands use, their exit codes, and their errors. */
@NullMarked
package dev.simul.grader.command.kit;

import org.jspecify.annotations.NullMarked;
