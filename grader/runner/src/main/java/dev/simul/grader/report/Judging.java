package dev.simul.grader.report;

/**
 * How a submission was judged.
 *
 * @param jvm whether other submissions had run in the same JVM
 * @param plantedMillis the real time that it took to grade the planted answers, in milliseconds
 */
public record Judging(Jvm jvm, long plantedMillis) {
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
