package dev.simul.checks.observe;

import dev.simul.checks.text.CallResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call of the code under test at one moment.
 *
 * @param number its number among the calls of the check, from 1
 * @param startedAt when it was made, in virtual time since the check began
 * @param endedAt when it returned or threw, in virtual time since the check began; null while it
 *     runs
 * @param ending what it returned or threw; null while it runs
 */
public record CallRecord(
        int number, Duration startedAt, @Nullable Duration endedAt, @Nullable CallResult ending) {
    /** Returns what the call threw, or null if it returned or still runs. */
    public @Nullable Throwable thrown() {
        return ending instanceof CallResult.Threw threw ? threw.failure() : null;
    }
}
