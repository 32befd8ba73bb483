package dev.simul.grader.batch.results;

/** Whether a submission was graded, or why not. */
public enum GradeStatus {
    /** The submission was graded. */
    GRADED("graded"),
    /** The submission was read, but contains no answer to any task. */
    NOTHING_TO_GRADE("nothing to grade"),
    /** The submission cannot be read, or was refused. */
    CANNOT_BE_READ("cannot be read"),
    /** The submission has revealed a defect in the grader. The next run grades it again. */
    NOT_GRADED("not graded");

    private final String words;

    GradeStatus(String words) {
        this.words = words;
    }

    /**
     * Returns the status in words.
     *
     * @return the words, as used in tables and in the file of results
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
