package dev.simul.grader.loop.progress;

/** How far a student has come with a board. */
public enum BoardState {
    /** Nothing is written yet. */
    NOT_STARTED,
    /** At least one check has not passed, or the code does not compile. */
    STARTED,
    /** All checks passed. */
    PASSED
}
