package dev.simul.grader.batch.intake;

import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.submission.tree.Archives;
import dev.simul.grader.submission.tree.ClassTree;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The submissions of a class. A class is a folder or an archive, and each folder, archive or source
 * file in it is a submission or part of a submission. If a class contains nothing but one folder
 * with all submissions, the submissions are read from that folder.
 */
public final class ClassIntake implements AutoCloseable {
    private static final Pattern TASK_FOLDER = Pattern.compile("[0-9]{2}(-[a-z0-9]+)+");
    private static final int MOST_WRAPPERS = 8;

    private final ClassTree tree;
    private final String base;
    private final List<Handed> submissions;

    private ClassIntake(ClassTree tree, Manifest course, Set<Path> others, Path path) {
        this.tree = tree;
        this.base = base(tree.files(), course);
        requireClass(base, course, path);
        this.submissions = List.copyOf(find(others, path));
        if (submissions.isEmpty()) {
            throw new SubmissionException(
                    "nothing to grade: '"
                            + path
                            + "' contains no folders, archives or other files");
        }
    }

    /**
     * Opens a class.
     *
     * @param path the folder or archive
     * @param course the course
     * @param others files and folders of the grader, which are not submissions even if they are in
     *     the folder of the class
     * @return the submissions
     * @throws SubmissionException if the path cannot be read, is itself a submission, or contains
     *     no submissions
     */
    public static ClassIntake open(Path path, Manifest course, Set<Path> others) {
        ClassTree tree = ClassTree.open(path);
        try {
            return new ClassIntake(tree, course, others, path);
        } catch (RuntimeException failure) {
            tree.close();
            throw failure;
        }
    }

    /**
     * Returns the submissions.
     *
     * @return the submissions, sorted by name; at least one
     */
    public List<Handed> submissions() {
        return submissions;
    }

    /**
     * Returns the people who are named in Gradescope's metadata.
     *
     * @return the people of each submission, by the name of the submission; empty if there is no
     *     metadata
     */
    public Map<String, List<Submitter>> submitters() {
        return metadata().map(GradescopeMetadata::read).orElse(Map.of());
    }

    /**
     * Returns the times of the submissions that Gradescope's metadata states.
     *
     * @return the times, by the name of the submission; empty if there is no metadata
     */
    public Map<String, Instant> times() {
        return metadata().map(GradescopeMetadata::times).orElse(Map.of());
    }

    private Optional<TreeFile> metadata() {
        return tree.files().files(base).stream()
                .filter(file -> file.name().equals(GradescopeMetadata.FILE) && file.isFile())
                .findFirst();
    }

    private static String base(FileTree files, Manifest course) {
        String base = "";
        for (int i = 0; i < MOST_WRAPPERS; i++) {
            List<String> folders = files.folders(base);
            boolean hasFiles =
                    files.files(base).stream().anyMatch(file -> !isMetadata(file.name()));
            if (folders.size() != 1
                    || hasFiles
                    || SubmissionName.parse(folders.getFirst()).isOfPlatform()
                    || isSubmission(files, base + folders.getFirst() + "/", course)) {
                break;
            }
            base += folders.getFirst() + "/";
        }
        return base;
    }

    /** Returns whether a folder looks like a single submission rather than like a class. */
    private static boolean isSubmission(FileTree files, String folder, Manifest course) {
        List<String> folders = files.folders(folder);
        return folders.contains("src")
                || (folders.contains("tasks")
                        && files.folders(folder + "tasks/").stream()
                                .anyMatch(name -> TASK_FOLDER.matcher(name).matches()))
                || folders.stream().anyMatch(name -> course.task(name).isPresent())
                || files.files(folder).stream()
                        .anyMatch(file -> CopyName.ofFile(file.name()).isJava());
    }

    private void requireClass(String folder, Manifest course, Path path) {
        boolean hasPlatform =
                names().stream().anyMatch(name -> SubmissionName.parse(name).isOfPlatform());
        if (!hasPlatform && isSubmission(tree.files(), folder, course)) {
            throw new SubmissionException(
                    "expected the submissions of a class, found one submission: use 'simul grade "
                            + path
                            + "'");
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(tree.files().folders(base));
        tree.files().files(base).forEach(file -> names.add(file.name()));
        return names;
    }

    private List<Handed> find(Set<Path> others, Path path) {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        Map<String, TreeFile> files = new LinkedHashMap<>();
        tree.files().files(base).forEach(file -> files.put(file.name(), file));
        for (String name : names()) {
            if (isMetadata(name) || others.contains(path.resolve(base + name).toAbsolutePath())) {
                continue;
            }
            SubmissionName parsed = SubmissionName.parse(name);
            TreeFile file = files.get(name);
            Piece piece =
                    file == null
                            ? Piece.ofFolder(name, parsed, () -> tree.folder(base + name + "/"))
                            : Piece.ofFile(name, parsed, file);
            groups.computeIfAbsent(parsed.group(), key -> new ArrayList<>()).add(piece);
        }
        return groups.values().stream().map(PieceGroup::handed).toList();
    }

    private static boolean isMetadata(String name) {
        return name.equals(GradescopeMetadata.FILE);
    }

    /** Closes the archive if there is one. */
    @Override
    public void close() {
        tree.close();
    }

    /** Returns whether a file with this name can contain answers. */
    static boolean canHoldAnswers(String name) {
        return CopyName.ofFile(name).isJava() || Archives.isNamedLikeOne(name);
    }
}
