/**
 * The command line: its commands, options and parameters, and the program's replies.
 *
 * <p>The reply to a user's mistake is one sentence and a specific exit code, never a stack trace.
 */
@NullMarked
package dev.simul.grader.command;

import org.jspecify.annotations.NullMarked;
