package dev.simul.checks.verdict;

/** The four states of a check. */
public enum Status {
    /** It passed: the only state that earns points. */
    PASSED,
    /** The answer is not right yet. */
    FAILED,
    /** It could not be judged, because of the submission. */
    COULD_NOT_RUN,
    /** Nobody worked on it yet. */
    NOT_STARTED
}
