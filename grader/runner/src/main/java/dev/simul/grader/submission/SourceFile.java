package dev.simul.grader.submission;

/**
 * A Java source file.
 *
 * @param path the path of the file, relative to the submission or the kit, with '/' between names
 * @param text the content of the file
 */
public record SourceFile(String path, String text) {

    /** Throws an exception if the path is empty or absolute. */
    public SourceFile {
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException("expected a relative path, found '" + path + "'");
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
