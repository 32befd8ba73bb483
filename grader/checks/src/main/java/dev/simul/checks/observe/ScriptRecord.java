package dev.simul.checks.observe;

import org.jspecify.annotations.Nullable;

/**
 * The state, at one moment, of a script that a check gave to the code under test.
 *
 * @param noun what one of its steps is called, in the singular
 * @param steps how many steps it has
 * @param isExceeded whether the code asked for more steps than it has
 * @param exceededAt the student's line that asked for one step too many, or null if none is known
 */
public record ScriptRecord(
        String noun, int steps, boolean isExceeded, @Nullable StackTraceElement exceededAt) {}
