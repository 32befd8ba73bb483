package dev.simul.grader.submission;

/** Paths in a submission: names with '/' between them, and the empty text for the submission. */
final class Paths {
    static final String SOURCES = "src/main/java/";
    static final String RESOURCES = "src/main/resources/";

    private Paths() {}

    /** Returns the last name of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folder of a path, which is empty or ends in '/'. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Returns whether a path is below a folder of sources or resources, as Maven has them. */
    static boolean isWithinSources(String path) {
        return ("/" + path).contains("/" + SOURCES) || ("/" + path).contains("/" + RESOURCES);
    }

    /** Returns the path up to the end of its Maven source folder, or the empty text. */
    static String sourceFolder(String path) {
        int at = ("/" + path).indexOf("/" + SOURCES);
        return at < 0 ? "" : path.substring(0, at + SOURCES.length());
    }
}
