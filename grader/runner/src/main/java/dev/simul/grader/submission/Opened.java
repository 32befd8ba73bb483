package dev.simul.grader.submission;

import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.submission.tree.Archives;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.FolderTree;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a submission, which come from a folder, from an archive, or from the only archive in
 * such a folder or archive.
 *
 * @param tree the files
 * @param layout the folders in which the tasks are
 * @param notes sentences that say which archives were opened
 */
record Opened(FileTree tree, Layout layout, List<String> notes) {

    static Opened of(Path path, Manifest course) {
        return Files.isDirectory(path)
                ? of(new FolderTree(path), 0, course)
                : of(archive(path), 1, course);
    }

    /**
     * Opens the files of a submission.
     *
     * @param files the files
     * @param archives the number of archives that have been opened to read these files
     */
    static Opened of(FileTree files, int archives, Manifest course) {
        FileTree tree = files;
        int opened = archives;
        List<String> notes = new ArrayList<>();
        while (true) {
            Layout layout = Layout.of(tree, course);
            requireNoClass(tree, layout);
            List<TreeFile> nested = archivesInsteadOfSources(tree, layout);
            if (nested.isEmpty()) {
                return new Opened(tree, layout, notes);
            }
            TreeFile only = nested.getFirst();
            if (nested.size() > 1) {
                throw Submitters.several(nested.size(), only.path());
            }
            if (opened == IntakeLimits.NESTED_ARCHIVES) {
                throw new SubmissionException(
                        "the archive '"
                                + only.path()
                                + "' is refused: expected at most "
                                + IntakeLimits.NESTED_ARCHIVES
                                + " nested archives, found more");
            }
            tree = archive(only);
            opened++;
            notes.add(
                    "used: " + only.path() + ", because it is the only archive of the submission");
        }
    }

    /**
     * Refuses files whose names are those that a learning platform gives to several submissions.
     */
    private static void requireNoClass(FileTree tree, Layout layout) {
        List<String> names =
                Stream.concat(
                                tree.folders(layout.base()).stream(),
                                tree.files(layout.base()).stream().map(TreeFile::name))
                        .toList();
        long count = SubmissionName.countOfPlatforms(names);
        if (count > 1) {
            String first =
                    names.stream()
                            .filter(name -> SubmissionName.parse(name).isOfPlatform())
                            .findFirst()
                            .orElseThrow();
            throw Submitters.several(count, layout.base() + first);
        }
    }

    /** Returns the archives among the files, or none if there are source files. */
    private static List<TreeFile> archivesInsteadOfSources(FileTree tree, Layout layout) {
        List<TreeFile> files =
                layout.roots().stream()
                        .flatMap(root -> tree.below(root.folder()).stream())
                        .toList();
        return files.stream().anyMatch(file -> CopyName.ofFile(file.name()).isJava())
                ? List.of()
                : files.stream()
                        .filter(file -> file.isFile() && Archives.isNamedLikeOne(file.name()))
                        .toList();
    }

    private static FileTree archive(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > IntakeLimits.ARCHIVE_BYTES) {
                throw Archives.tooLarge(name);
            }
            return Archives.open(name, Files.readAllBytes(path));
        } catch (AccessDeniedException noRight) {
            throw SubmissionException.unreadable(path.toString());
        } catch (IOException failure) {
            throw Archives.broken(name, failure);
        }
    }

    static FileTree archive(TreeFile file) {
        try {
            byte[] bytes = file.content().read(IntakeLimits.ARCHIVE_BYTES + 1);
            if (bytes.length > IntakeLimits.ARCHIVE_BYTES) {
                throw Archives.tooLarge(file.path());
            }
            return Archives.open(file.path(), bytes);
        } catch (AccessDeniedException noRight) {
            throw SubmissionException.unreadable(file.path());
        } catch (IOException failure) {
            throw Archives.broken(file.path(), failure);
        }
    }
}
