package dev.simul.grader.submission.tree;

import java.io.Serial;

/** Thrown if a submission cannot be read at all. The message states the reason in one sentence. */
public final class SubmissionException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public SubmissionException(String sentence) {
        super(sentence);
    }

    /**
     * Returns an exception for a file or folder of the submission that the grader has no permission
     * to read.
     */
    public static SubmissionException unreadable(String path) {
        return new SubmissionException(
                "cannot read '"
                        + path
                        + "' of the submission: permission denied; the set-up is at fault, not the"
                        + " student: give the user who runs the grader permission to read this");
    }
}
