package dev.simul.grader.batch.results;

/** What became known of a submission. */
public enum GradeStatus {
    /** It was graded. */
    GRADED("graded"),
    /** It was read, and contains no answer to any task. */
    NOTHING_TO_GRADE("nothing to grade"),
    /** It cannot be read, or was refused. */
    CANNOT_BE_READ("cannot be read"),
    /** The grader has a defect that this submission brought to light. It is graded again later. */
    NOT_GRADED("not graded");

    private final String words;

    GradeStatus(String words) {
        this.words = words;
    }

    /**
     * Returns the status in words.
     *
     * @return the words that tables and the file of results contain
     */
    public String words() {
        return words;
    }

    static GradeStatus of(String words) {
        for (GradeStatus status : values()) {
            if (status.words.equals(words)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status is called '" + words + "'");
    }
}
