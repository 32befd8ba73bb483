package dev.simul.grader.submission;

import java.io.Serial;

/** Says in one sentence why a submission cannot be taken in at all. */
public final class SubmissionException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    SubmissionException(String sentence) {
        super(sentence);
    }

    /** Names a file or folder of the submission that the grader has no right to read. */
    static SubmissionException unreadable(String path) {
        return new SubmissionException(
                "cannot read '"
                        + path
                        + "' of the submission: permission denied; this is a fault of the set-up and"
                        + " not of the student: give the user who runs the grader the right to read"
                        + " it");
    }
}
