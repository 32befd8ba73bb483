package dev.simul.checks.allow;

/**
 * A use, in a class of a task, of something that tasks may not use.
 *
 * @param file the source file, such as {@code WaitN.java}
 * @param line the line in it, from 1
 * @param text what the line does and why that is refused, such as {@code uses java.io.File: tasks
 *     may not touch files}
 */
public record Violation(String file, int line, String text) {

    /** Returns one sentence that begins with the file and the line. */
    @Override
    public String toString() {
        return file + ":" + line + " " + text;
    }
}
