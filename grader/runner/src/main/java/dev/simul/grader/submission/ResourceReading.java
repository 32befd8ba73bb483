package dev.simul.grader.submission;

import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.io.IOException;

/**
 * Reads the resources of a task. An answer can load these resources just as it can in a Maven
 * build.
 */
final class ResourceReading {
    private static final String CONFIGURATION = "junit-platform.properties";

    private ResourceReading() {}

    /**
     * Adds a resource to a task, or adds a note that says why the resource cannot be used.
     *
     * @param path the path of the resource, relative to the folder of resources
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
                                + " KiB in one file and "
                                + IntakeLimits.TASK_RESOURCE_BYTES / 1024
                                + " KiB in total, found more");
            } else {
                task.addResource(path, bytes);
            }
        } catch (IOException failure) {
            throw SubmissionException.unreadable(file.path());
        }
    }

    /**
     * Returns the reason why a resource is refused, or an empty string if the resource is accepted.
     * Resources are refused if they could change how checks run.
     */
    private static String refusal(TreeFile file, String path) {
        if (!file.isFile()) {
            return "expected a file, found " + file.kind().words();
        }
        if (path.endsWith(".class")) {
            return "the grader uses only classes that it compiles from sources";
        }
        return path.startsWith("META-INF/") || path.equals(CONFIGURATION)
                ? "this file could change how the checks run"
                : "";
    }
}
