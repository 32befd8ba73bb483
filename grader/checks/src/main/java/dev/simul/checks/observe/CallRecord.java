package dev.simul.checks.observe;

import dev.simul.checks.text.CallResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state, at a given moment, of a call to the code under test.
 *
 * @param number the number of the call among the calls of the check, starting at 1
 * @param startedAt the time at which the call was made, in virtual time since the check began
 * @param endedAt the time at which the call returned or threw, in virtual time since the check
 *     began; null while the call is running
 * @param ending what the call returned or threw; null while the call is running
 */
public record CallRecord(
        int number, Duration startedAt, @Nullable Duration endedAt, @Nullable CallResult ending) {
    /** Returns what the call threw, or null if the call returned or is still running. */
    public @Nullable Throwable thrown() {
        return ending instanceof CallResult.Threw threw ? threw.failure() : null;
    }
}
