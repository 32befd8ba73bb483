package dev.simul.checks.allow;

/**
 * Something that a class of a task uses although tasks may not.
 *
 * @param file the source file, such as {@code WaitN.java}
 * @param line the line in it, from 1
 * @param text what the line does and why that is refused, such as {@code uses java.io.File: tasks
 *     may not touch files}
 */
public record Violation(String file, int line, String text) {

    /** Returns all in one sentence that begins with file and line. */
    @Override
    public String toString() {
        return file + ":" + line + " " + text;
    }
}
