package dev.simul.grader.author.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Deletes what a build has written for a task that no longer exists. */
public final class BuildOutput {
    private BuildOutput() {}

    /**
     * Deletes a folder that a build has written, and the folders above it that are empty then. What
     * cannot be deleted stays: a later build does not read it.
     *
     * @param home the folder of the course
     * @param path the folder to delete, relative to the course
     */
    public static void delete(Path home, String path) {
        Path folder = home.resolve(path);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            PathUtils.deleteDirectory(folder);
            Journal.deleteEmptyFolders(home, folder);
        } catch (IOException stays) {
            // Only disk space is lost.
        }
    }
}
