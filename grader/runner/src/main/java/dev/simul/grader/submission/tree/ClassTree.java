package dev.simul.grader.submission.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a whole class, in a folder or an archive. Each submission in it is read when it is
 * needed, and a submission that is refused does not affect the others.
 */
public interface ClassTree extends AutoCloseable {
    /**
     * Opens a class.
     *
     * @throws SubmissionException if the path is neither a folder nor an archive that can be read
     */
    static ClassTree open(Path path) {
        if (Files.isDirectory(path)) {
            return new ClassFolder(path);
        }
        String name = String.valueOf(path.getFileName());
        try {
            return ClassArchive.open(name, path);
        } catch (AccessDeniedException noRight) {
            throw SubmissionException.unreadable(path.toString());
        } catch (IOException failure) {
            throw Archives.broken(name, failure);
        }
    }

    /** Returns all files; in a folder, files are listed when they are asked for. */
    FileTree files();

    /**
     * Returns the files below a folder, with paths relative to this folder.
     *
     * @param folder a path that ends in '/'
     * @throws SubmissionException if the folder cannot be read, or if an entry of the archive below
     *     the folder is refused
     */
    FileTree folder(String folder);

    @Override
    void close();
}
