package dev.simul.grader.proof.result;

/** A cell of the kill matrix: the result of one check on one answer. */
public enum MatrixCell {
    /** It is the check that the answer names first, and it failed. */
    CAUGHT("■"),
    /** The answer names it among others, and it failed. */
    FAILED("□"),
    /** It passed, and the answer does not name it. */
    PASSED("·"),
    /** It failed, though the answer does not name it. */
    FAILED_UNNAMED("✗"),
    /** It passed, though the answer names it. */
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
