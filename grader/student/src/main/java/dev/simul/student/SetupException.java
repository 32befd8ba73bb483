package dev.simul.student;

/** Thrown if software that a command needs is not installed. The message is one sentence. */
final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetupException(String sentence) {
        super(sentence);
    }
}
