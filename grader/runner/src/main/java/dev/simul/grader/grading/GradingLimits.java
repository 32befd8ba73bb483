package dev.simul.grader.grading;

import java.time.Duration;

/**
 * The time limits for the child JVMs of a grader, in real time.
 *
 * @param compile the maximum time that one compilation may take
 * @param silence the maximum time for which a child that runs checks may report nothing; this limit
 *     is much longer than a simulation may take, so that a busy machine does not affect verdicts
 */
public record GradingLimits(Duration compile, Duration silence) {
    /** The default limits: 30 seconds each. */
    public static final GradingLimits DEFAULT =
            new GradingLimits(Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** Rejects a limit that is zero or negative. */
    public GradingLimits {
        requirePositive("compile", compile);
        requirePositive("silence", silence);
    }

    private static void requirePositive(String name, Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException(
                    "expected the limit '" + name + "' to be more than 0 s, found '" + limit + "'");
        }
    }
}
