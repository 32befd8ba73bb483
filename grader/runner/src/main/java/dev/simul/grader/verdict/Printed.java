package dev.simul.grader.verdict;

/**
 * The output that an answer printed during one check.
 *
 * @param text the start of the output, which was kept
 * @param omittedBytes the number of further bytes, which were discarded
 */
public record Printed(String text, long omittedBytes) {
    /** A value which means that nothing was printed. */
    public static final Printed NOTHING = new Printed("", 0);

    /** Throws an exception if the number of omitted bytes is negative. */
    public Printed {
        if (omittedBytes < 0) {
            throw new IllegalArgumentException(
                    "expected 0 or more omitted bytes, found '" + omittedBytes + "'");
        }
    }
}
