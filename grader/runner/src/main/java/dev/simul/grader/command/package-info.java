/**
 * The command line: what users type, and what the commands answer.
 *
 * <p>A user's mistake gets one sentence and an exit code of its own, never a stack trace.
 */
@NullMarked
package dev.simul.grader.command;

import org.jspecify.annotations.NullMarked;
