package dev.simul.grader.proof.result;

/** A cell of the kill matrix: the result of one check on one answer. */
public enum MatrixCell {
    /** The check failed, and it is the first check that the answer names. */
    CAUGHT("■"),
    /** The check failed, and the answer names it, but not first. */
    FAILED("□"),
    /** The check passed, and the answer does not name it. */
    PASSED("·"),
    /** The check failed, although the answer does not name it. */
    FAILED_UNNAMED("✗"),
    /** The check passed, although the answer names it. */
    PASSED_THOUGH_NAMED("?");

    private final String mark;

    MatrixCell(String mark) {
        this.mark = mark;
    }

    /**
     * Returns the character that represents this result.
     *
     * @return a mark that is distinguishable from all other marks without colours
     */
    public String mark() {
        return mark;
    }

    /**
     * Returns whether the result is the one that the answer predicts in its comment.
     *
     * @return true if the cell is not a problem
     */
    public boolean isRight() {
        return this != FAILED_UNNAMED && this != PASSED_THOUGH_NAMED;
    }
}
