package dev.simul.grader.verdict;

/**
 * The output that an answer printed during one check.
 *
 * @param text the start of the output
 * @param omittedBytes the number of further bytes, which are not kept
 */
public record Printed(String text, long omittedBytes) {
    /** Nothing was printed. */
    public static final Printed NOTHING = new Printed("", 0);

    /** Refuses a negative number. */
    public Printed {
        if (omittedBytes < 0) {
            throw new IllegalArgumentException(
                    "omitted bytes are 0 or more, but were '" + omittedBytes + "'");
        }
    }
}
