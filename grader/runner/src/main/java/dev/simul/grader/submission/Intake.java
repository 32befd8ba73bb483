package dev.simul.grader.submission;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.Paths;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a submission, which is a folder or an archive. The submission may contain {@code
 * tasks/<id>/src/main/java} like a handout, be the folder of one task, or be any tree of source
 * files. In such a tree, the package of each file determines which task the file belongs to.
 */
public final class Intake {
    private static final int MOST_NOTES = 20;

    private final FileTree tree;
    private final Layout layout;
    private final List<TaskFiles> tasks;
    private final List<Foreign> foreign = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long sourceBytes;

    /** A source file that is not in the package of any task. */
    private record Foreign(FoundFile file, Layout.Root root) {}

    private Intake(
            FileTree tree,
            Layout layout,
            Manifest course,
            Function<TaskEntry, List<SourceFile>> given) {
        this.tree = tree;
        this.layout = layout;
        this.tasks =
                course.tasks().stream()
                        .map(task -> new TaskFiles(task, texts(given.apply(task))))
                        .toList();
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        return files.stream().collect(Collectors.toMap(SourceFile::name, SourceFile::text));
    }

    /**
     * Reads the answers that a submission contains.
     *
     * @param path the folder or archive
     * @param course the course
     * @return the sources for each task of the course, and notes on ignored files
     * @throws SubmissionException if the submission cannot be read at all
     */
    public static Submission take(Path path, Manifest course) {
        return take(path, course, task -> List.of());
    }

    /**
     * Reads the answers that a submission contains.
     *
     * @param path the folder or archive
     * @param course the course
     * @param given supplies the given files of a task, so that a submission's changes to these
     *     files can be noted
     * @return the sources for each task of the course, and notes on ignored files
     * @throws SubmissionException if the submission cannot be read at all
     */
    public static Submission take(
            Path path, Manifest course, Function<TaskEntry, List<SourceFile>> given) {
        return take(Opened.of(path, course), course, given);
    }

    /**
     * Reads the answers that a submission of a class contains.
     *
     * @param tree the files of the submission
     * @param course the course
     * @param given supplies the given files of a task
     * @return the sources for each task of the course, and notes on ignored files
     * @throws SubmissionException if the submission cannot be read at all
     */
    public static Submission take(
            FileTree tree, Manifest course, Function<TaskEntry, List<SourceFile>> given) {
        return take(Opened.of(tree, 0, course), course, given);
    }

    /**
     * Reads the answers that an archive contains.
     *
     * @param archive the file of the archive
     * @param course the course
     * @param given supplies the given files of a task
     * @return the sources for each task of the course, and notes on ignored files
     * @throws SubmissionException if the archive cannot be read, or is refused
     */
    public static Submission takeArchive(
            TreeFile archive, Manifest course, Function<TaskEntry, List<SourceFile>> given) {
        return take(Opened.of(Opened.archive(archive), 1, course), course, given);
    }

    /**
     * Returns a submission without answers, for files that cannot be read.
     *
     * @param course the course
     * @param note the reason, in one sentence
     * @return a submission in which every task is missing
     */
    public static Submission none(Manifest course, String note) {
        return take(FileTree.of(List.of()), course, task -> List.of()).withNotes(List.of(note));
    }

    private static Submission take(
            Opened opened, Manifest course, Function<TaskEntry, List<SourceFile>> given) {
        Submission submission = new Intake(opened.tree(), opened.layout(), course, given).take();
        return opened.notes().isEmpty() ? submission : submission.withNotes(opened.notes());
    }

    private Submission take() {
        notes.addAll(layout.notes());
        List<TreeFile> resources = new ArrayList<>();
        Submitters submitters = new Submitters(layout);
        for (Layout.Root root : layout.roots()) {
            for (TreeFile file : tree.below(root.folder())) {
                if (CopyName.ofFile(file.name()).isJava()) {
                    FoundFile source = read(file);
                    Place place = place(source, root);
                    if (sort(source, root, place)) {
                        submitters.add(source, place);
                    }
                } else if (("/" + file.path()).contains("/" + Paths.RESOURCES)) {
                    resources.add(file);
                }
            }
        }
        submitters.requireOne();
        foreign.forEach(this::sortForeign);
        resources.forEach(this::sortResource);
        if (tree.gaveUp()) {
            notes.add(
                    "ignored: all but the first "
                            + IntakeLimits.ENTRIES
                            + " files and folders of the submission");
        }
        return new Submission(tasks.stream().map(TaskFiles::sources).toList(), shortened(notes));
    }

    private FoundFile read(TreeFile file) {
        sourceBytes += Math.min(file.size(), IntakeLimits.FILE_BYTES);
        return sourceBytes > IntakeLimits.SOURCE_BYTES
                ? SourceReading.tooMany(file)
                : SourceReading.read(file);
    }

    private Place place(FoundFile file, Layout.Root root) {
        return Place.of(file.path(), file.declared().name(), root, layout.base());
    }

    /**
     * Adds a file to all tasks that the file belongs to, and returns whether there are any such
     * tasks.
     */
    private boolean sort(FoundFile file, Layout.Root root, Place place) {
        List<TaskFiles> owners =
                tasks.stream()
                        .filter(task ->
                                root.task().isEmpty() || root.task().get().equals(task.task()))
                        .filter(task -> task.owns(file))
                        .toList();
        List<TaskFiles> exact =
                owners.stream()
                        .filter(task -> file.declared().isWithin(task.task().packageName()))
                        .toList();
        if (owners.isEmpty()) {
            foreign.add(new Foreign(file, root));
        }
        (exact.isEmpty() ? owners : exact).forEach(task -> task.add(file, place));
        return !owners.isEmpty();
    }

    /** Adds a file of another package to all tasks with which Maven would compile the file. */
    private void sortForeign(Foreign other) {
        FoundFile file = other.file();
        String name = Paths.name(file.path());
        Optional<TaskEntry> folderOf = other.root().task();
        List<TaskFiles> users = tasks.stream().filter(task -> uses(task, other)).toList();
        if (!(file instanceof FoundFile.Usable usable) || usable.file().text().isBlank()) {
            note(
                    folderOf,
                    "ignored: " + file.path() + ", because the file is empty or cannot be used");
        } else if (ReservedPackages.contains(file.declared().name())) {
            note(
                    folderOf,
                    "ignored: "
                            + file.path()
                            + ", because its package '"
                            + file.declared().name()
                            + "' belongs to the JDK, the kit or a library of the checks");
        } else if (users.isEmpty() || name.equals("module-info.java")) {
            note(
                    folderOf,
                    "ignored: "
                            + file.path()
                            + ", because it is not in a package of "
                            + folderOf.map(TaskEntry::id).orElse("a task"));
        } else {
            users.forEach(task -> task.addHelper(usable, place(file, other.root())));
        }
    }

    private static boolean uses(TaskFiles task, Foreign other) {
        FoundFile file = other.file();
        if (other.root().task().isPresent()) {
            return other.root().task().get().equals(task.task())
                    && isInSourceFolder(file, other.root().folder());
        }
        String sources = Paths.sourceFolder(file.path());
        return !sources.isEmpty()
                && task.paths().stream().anyMatch(path -> path.startsWith(sources));
    }

    /**
     * Returns whether a file is in the Maven source folder of a task, or in the folder that matches
     * the file's package.
     */
    private static boolean isInSourceFolder(FoundFile file, String taskFolder) {
        String inPackage = file.declared().name().replace('.', '/') + "/" + Paths.name(file.path());
        return file.path().startsWith(taskFolder + Paths.SOURCES)
                || (!file.declared().name().isEmpty()
                        && file.path().equals(taskFolder + inPackage));
    }

    private void sortResource(TreeFile file) {
        int at = ("/" + file.path()).indexOf("/" + Paths.RESOURCES);
        String project = file.path().substring(0, at);
        String path = file.path().substring(at + Paths.RESOURCES.length());
        for (TaskFiles task : tasks) {
            if (task.paths().stream()
                    .anyMatch(source -> source.startsWith(project + Paths.SOURCES))) {
                ResourceReading.add(file, path, task);
            }
        }
    }

    private void note(Optional<TaskEntry> folderOf, String sentence) {
        folderOf.flatMap(entry ->
                        tasks.stream().filter(task -> task.task().equals(entry)).findFirst())
                .ifPresentOrElse(task -> task.note(sentence), () -> notes.add(sentence));
    }

    private static List<String> shortened(List<String> notes) {
        Set<String> all = new LinkedHashSet<>(notes);
        if (all.size() <= MOST_NOTES) {
            return List.copyOf(all);
        }
        List<String> some = new ArrayList<>(all.stream().limit(MOST_NOTES).toList());
        some.add("ignored: " + (all.size() - MOST_NOTES) + " more files or folders");
        return some;
    }
}
