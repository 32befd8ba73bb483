/** The options and parameters that several commands have. */
@NullMarked
package dev.simul.grader.command.option;

import org.jspecify.annotations.NullMarked;
