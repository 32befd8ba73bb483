package dev.simul.grader.verdict;

/**
 * What an answer printed during one check.
 *
 * @param text the beginning of it
 * @param omittedBytes how many more bytes there were
 */
public record Printed(String text, long omittedBytes) {
    /** Nothing was printed. */
    public static final Printed NOTHING = new Printed("", 0);

    /** Refuses a negative rest. */
    public Printed {
        if (omittedBytes < 0) {
            throw new IllegalArgumentException(
                    "omitted bytes are 0 or more, but were '" + omittedBytes + "'");
        }
    }
}
