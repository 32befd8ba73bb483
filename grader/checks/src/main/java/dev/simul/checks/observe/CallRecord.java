package dev.simul.checks.observe;

import dev.simul.checks.text.CallResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call of the code under test at one moment.
 *
 * @param number the number of the call among the calls of the check, from 1
 * @param startedAt the time at which the call was made, in virtual time since the check began
 * @param endedAt the time at which the call returned or threw, in virtual time since the check
 *     began; null while the call runs
 * @param ending what the call returned or threw; null while the call runs
 */
public record CallRecord(
        int number, Duration startedAt, @Nullable Duration endedAt, @Nullable CallResult ending) {
    /** Returns what the call threw, or null if the call returned or still runs. */
    public @Nullable Throwable thrown() {
        return ending instanceof CallResult.Threw threw ? threw.failure() : null;
    }
}
