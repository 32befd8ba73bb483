package dev.simul.checks.allow;

/**
 * A use of something that is not allowed, in a class of a task.
 *
 * @param file the source file, such as {@code WaitN.java}
 * @param line the line in the source file, starting at 1
 * @param text a description of the use, with the reason why it is refused, such as {@code uses
 *     java.io.File: tasks may not touch files}
 */
public record Violation(String file, int line, String text) {

    /** Returns one sentence that begins with the file and the line. */
    @Override
    public String toString() {
        return file + ":" + line + " " + text;
    }
}
