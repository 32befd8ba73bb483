package dev.simul.grader.protocol;

/**
 * One error the compiler found.
 *
 * @param file the path of the source file, or the empty text where the error is in none
 * @param line the line, from 1, or 0 where it is unknown
 * @param message what the compiler says, without place
 */
public record Diagnostic(String file, long line, String message) {

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return message;
        }
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
