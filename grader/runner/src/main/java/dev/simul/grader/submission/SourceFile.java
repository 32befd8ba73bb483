package dev.simul.grader.submission;

/**
 * A Java source file.
 *
 * @param path where it is, seen from the folder that was given, with '/' between names
 * @param text what it says
 */
public record SourceFile(String path, String text) {

    /** Refuses a path from the root. */
    public SourceFile {
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException("a path is relative, but was '" + path + "'");
        }
    }

    /**
     * Returns the last part of the path.
     *
     * @return a name such as {@code WaitN.java}
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
