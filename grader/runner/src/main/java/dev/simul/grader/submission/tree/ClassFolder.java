package dev.simul.grader.submission.tree;

import java.nio.file.Path;

/** The files of a class in a folder. */
final class ClassFolder implements ClassTree {
    private final Path top;
    private final FileTree files;

    ClassFolder(Path top) {
        this.top = top;
        this.files = new FolderTree(top);
    }

    @Override
    public FileTree files() {
        return files;
    }

    @Override
    public FileTree folder(String folder) {
        return new FolderTree(top.resolve(folder));
    }

    @Override
    public void close() {
        // No file is open between two reads.
    }
}
