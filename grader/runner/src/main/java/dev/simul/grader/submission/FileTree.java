package dev.simul.grader.submission;

import java.util.List;

/**
 * The files of a submission, in a folder or in an archive, in an order that does not depend on the
 * machine. Files that are {@link LeftOut} are not among them.
 */
interface FileTree {
    /**
     * Returns the names of the folders in a folder.
     *
     * @param folder a path that is empty or ends in '/'
     */
    List<String> folders(String folder);

    /** Returns the files in a folder itself. */
    List<TreeFile> files(String folder);

    /**
     * Returns the files in a folder and in all folders below it; none if there is no such folder.
     */
    List<TreeFile> below(String folder);

    /** Returns whether there were more files and folders than are read. */
    boolean gaveUp();
}
