package dev.simul.grader.protocol;

/**
 * An error that the compiler found.
 *
 * @param file the path of the source file, or the empty string if the error does not belong to a
 *     file
 * @param line the line, starting at 1, or 0 if it is unknown
 * @param column the column, starting at 1, or 0 if it is unknown
 * @param message the message of the compiler, without file and line
 */
public record Diagnostic(String file, long line, long column, String message) {

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return message;
        }
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
