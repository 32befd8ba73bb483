package dev.simul.grader.submission.tree;

/**
 * Works with paths in a submission. The names in a path are separated by '/', and the path of the
 * submission itself is empty.
 */
public final class Paths {
    public static final String SOURCES = "src/main/java/";
    public static final String RESOURCES = "src/main/resources/";

    private Paths() {}

    /** Returns the last name of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folder of a path, which is empty or ends in '/'. */
    public static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Returns whether a path is in a Maven folder for sources or resources. */
    public static boolean isWithinSources(String path) {
        return ("/" + path).contains("/" + SOURCES) || ("/" + path).contains("/" + RESOURCES);
    }

    /**
     * Returns the start of a path, up to and including the Maven source folder, or an empty string
     * if the path contains no such folder.
     */
    public static String sourceFolder(String path) {
        int at = ("/" + path).indexOf("/" + SOURCES);
        return at < 0 ? "" : path.substring(0, at + SOURCES.length());
    }
}
