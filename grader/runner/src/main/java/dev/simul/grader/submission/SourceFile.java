package dev.simul.grader.submission;

/**
 * A Java source file.
 *
 * @param path its path, relative to the submission or the kit, with '/' between names
 * @param text its content
 */
public record SourceFile(String path, String text) {

    /** Refuses an empty path and an absolute one. */
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
