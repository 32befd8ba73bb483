package dev.simul.checks.observe;

import org.jspecify.annotations.Nullable;

/**
 * The state, at a given moment, of a script that a check gave to the code under test.
 *
 * @param noun the singular noun for a step of the script
 * @param steps the number of steps of the script
 * @param isExceeded whether the code asked for more steps than the script has
 * @param exceededAt the student's line that asked for one step too many, or null if no such line is
 *     known
 */
public record ScriptRecord(
        String noun, int steps, boolean isExceeded, @Nullable StackTraceElement exceededAt) {}
