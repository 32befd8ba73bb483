package dev.simul.grader.submission.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a submission whose archive has been read into memory. */
final class ArchiveTree implements FileTree {
    private final List<TreeFile> files;
    private final Set<String> emptyFolders;

    ArchiveTree(List<TreeFile> files) {
        this(files, Set.of());
    }

    /** Creates a tree that also has some folders that may contain no file. */
    ArchiveTree(List<TreeFile> files, Set<String> folders) {
        this.files = files.stream().sorted(Comparator.comparing(TreeFile::path)).toList();
        this.emptyFolders = Set.copyOf(folders);
    }

    @Override
    public List<String> folders(String folder) {
        return Stream.concat(
                        files.stream().map(TreeFile::path),
                        emptyFolders.stream().map(path -> path + "/"))
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<TreeFile> files(String folder) {
        return files.stream().filter(file -> Paths.folder(file.path()).equals(folder)).toList();
    }

    @Override
    public List<TreeFile> below(String folder) {
        return files.stream().filter(file -> file.path().startsWith(folder)).toList();
    }

    @Override
    public boolean gaveUp() {
        return false;
    }
}
