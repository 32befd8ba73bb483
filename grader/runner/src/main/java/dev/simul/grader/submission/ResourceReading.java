package dev.simul.grader.submission;

import java.io.IOException;

/** Reads the resources of a task, which an answer may load as it may under Maven. */
final class ResourceReading {
    private static final String CONFIGURATION = "junit-platform.properties";

    private ResourceReading() {}

    /**
     * Adds a resource to a task, or notes why it cannot be used.
     *
     * @param path its path in the folder of resources
     */
    static void add(TreeFile file, String path, TaskFiles task) {
        String reason = refusal(file, path);
        if (!reason.isEmpty()) {
            task.note("ignored: the resource " + file.path() + ": " + reason);
            return;
        }
        try {
            byte[] bytes = file.content().read(IntakeLimits.RESOURCE_BYTES + 1);
            if (bytes.length > IntakeLimits.RESOURCE_BYTES
                    || task.resourceBytes() + bytes.length > IntakeLimits.TASK_RESOURCE_BYTES) {
                task.note(
                        "ignored: the resource "
                                + file.path()
                                + ": expected at most "
                                + IntakeLimits.RESOURCE_BYTES / 1024
                                + " KiB, and "
                                + IntakeLimits.TASK_RESOURCE_BYTES / 1024
                                + " KiB in all, found more");
            } else {
                task.addResource(path, bytes);
            }
        } catch (IOException failure) {
            throw SubmissionException.unreadable(file.path());
        }
    }

    /** Returns why a resource could change how checks run, or the empty text. */
    private static String refusal(TreeFile file, String path) {
        if (!file.isFile()) {
            return "expected a file, found " + file.kind().words();
        }
        if (path.endsWith(".class")) {
            return "classes are compiled from sources only";
        }
        return path.startsWith("META-INF/") || path.equals(CONFIGURATION)
                ? "it could change how the checks run"
                : "";
    }
}
