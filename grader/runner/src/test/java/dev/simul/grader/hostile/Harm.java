package dev.simul.grader.hostile;

/** What an attack has achieved. */
enum Harm {
    /** More points than the honest part of the answer deserves. */
    GAINED,
    /** The answer saw or did what it must not, and printed that it did. */
    LEAKED,
    /** The report contains a secret. */
    SECRET_IN_REPORT,
    /** A report contains text of the answer that a terminal or a CI system obeys. */
    TEXT_OBEYED,
    /** A file outside the child was written. */
    FILE_LEFT,
    /** A file of another student was changed or deleted. */
    FILE_CHANGED,
    /** A process is still running. */
    PROCESS_LEFT,
    /** Another process of the machine was ended or stopped. */
    PROCESS_ENDED,
    /** A server of the machine was reached. */
    NETWORK_USED,
    /** The run was void, so that other answers were not graded. */
    RUN_VOID,
    /** The grader threw an exception. */
    GRADER_FAILED,
    /** The grading took much longer than its limits allow. */
    TOO_SLOW
}
