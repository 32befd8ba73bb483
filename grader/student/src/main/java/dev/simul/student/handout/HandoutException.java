package dev.simul.student.handout;

/** Thrown if a handout, an update or an unlock file cannot be used. The message is one sentence. */
public final class HandoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence what was expected, what was found, and what to do
     */
    public HandoutException(String sentence) {
        super(sentence);
    }
}
