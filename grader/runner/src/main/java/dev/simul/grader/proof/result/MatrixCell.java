package dev.simul.grader.proof.result;

/** A cell of the kill matrix: the result of one check on one answer. */
public enum MatrixCell {
    /** The check is the first that the answer names, and it failed. */
    CAUGHT("■"),
    /** The answer names the check, but not first, and it failed. */
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
     * Returns the character that shows it.
     *
     * @return a mark that differs from the others without colours too
     */
    public String mark() {
        return mark;
    }

    /**
     * Returns whether the result is as the answer says.
     *
     * @return whether the cell is no problem
     */
    public boolean isRight() {
        return this != FAILED_UNNAMED && this != PASSED_THOUGH_NAMED;
    }
}
