package dev.simul.grader.report;

import org.jspecify.annotations.Nullable;

/**
 * How a submission was judged.
 *
 * @param jvm whether other submissions had run in the same JVM
 * @param plantedMillis the real time that it took to grade the planted answers, in milliseconds
 * @param salt the fingerprint of the salt that varied the numbers of hidden checks, or null if they
 *     had their usual numbers
 * @param runKey a hash of everything that the verdicts depend on: with an equal key, a report has
 *     equal verdicts
 */
public record Judging(Jvm jvm, long plantedMillis, @Nullable String salt, String runKey) {
    /** The JVM in which a submission ran. */
    public enum Jvm {
        /** No other submission had run in it. */
        FRESH,
        /** Other submissions may have run in it. */
        REUSED
    }

    /** Rejects a negative time. */
    public Judging {
        if (plantedMillis < 0) {
            throw new IllegalArgumentException(
                    "expected 0 or more milliseconds, found '" + plantedMillis + "'");
        }
    }
}
