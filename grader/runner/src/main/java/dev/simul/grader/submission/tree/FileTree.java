package dev.simul.grader.submission.tree;

import java.util.List;

/**
 * The files of a submission, which is a folder or an archive. The order of the files does not
 * depend on the machine. The tree does not contain files that are {@link LeftOut}.
 */
public interface FileTree {
    /** Returns a tree of some files. */
    static FileTree of(List<TreeFile> files) {
        return new ArchiveTree(files);
    }

    /**
     * Returns the names of the folders in a folder.
     *
     * @param folder a path that is empty or ends in '/'
     */
    List<String> folders(String folder);

    /** Returns the files directly in a folder. */
    List<TreeFile> files(String folder);

    /**
     * Returns the files in a folder and in all folders below it; empty if the folder does not
     * exist.
     */
    List<TreeFile> below(String folder);

    /** Returns whether reading stopped early because there were too many files and folders. */
    boolean gaveUp();
}
