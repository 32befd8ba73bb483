package dev.simul.grader.submission;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.tree.Archives;
import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folders of a submission that contain the sources. There is either one folder for each task,
 * as in a handout, or an arbitrary set of folders, in which the package of each file determines
 * which task the file belongs to.
 *
 * @param roots the folders to search
 * @param base the path of the folder that contains all roots; empty, or ends in '/'
 * @param notes the folders that were ignored, one sentence for each
 */
record Layout(List<Root> roots, String base, List<String> notes) {
    private static final Pattern TASK_FOLDER = Pattern.compile("[0-9]{2}-.*");
    private static final int MOST_WRAPPERS = 8;

    /**
     * A folder to search.
     *
     * @param folder the path of the folder, which is empty or ends in '/'
     * @param task the task that the folder belongs to, or empty if the packages of the files
     *     determine the task
     * @param isCopy whether the name of the folder marks it as a copy, such as {@code 01-wait-n
     *     (1)}
     */
    record Root(String folder, Optional<TaskEntry> task, boolean isCopy) {}

    static Layout of(FileTree tree, Manifest course) {
        String base = "";
        for (int i = 0; i < MOST_WRAPPERS; i++) {
            List<String> folders = tree.folders(base);
            if (folders.contains("tasks")
                    && tree.folders(base + "tasks/").stream()
                            .anyMatch(name -> TASK_FOLDER.matcher(name).matches())) {
                return ofTasks(tree, base + "tasks/", course);
            }
            if (folders.stream().anyMatch(name -> task(name, course).isPresent())) {
                return ofTasks(tree, base, course);
            }
            if (folders.size() != 1
                    || folders.getFirst().equals("src")
                    || tree.files(base).stream().anyMatch(Layout::isOfInterest)) {
                break;
            }
            // Archives often contain a single folder that contains everything else.
            base += folders.getFirst() + "/";
        }
        return ofPackages(tree, base);
    }

    private static boolean isOfInterest(TreeFile file) {
        return CopyName.ofFile(file.name()).isJava() || Archives.isNamedLikeOne(file.name());
    }

    private static Layout ofTasks(FileTree tree, String tasks, Manifest course) {
        List<Root> roots = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : tree.folders(tasks)) {
            Optional<TaskEntry> task = task(name, course);
            if (task.isPresent()) {
                roots.add(new Root(tasks + name + "/", task, !name.equals(task.get().id())));
            } else {
                notes.add("ignored: " + tasks + name + ", because it is not a task of this course");
            }
        }
        return new Layout(roots, tasks, notes);
    }

    private static Optional<TaskEntry> task(String folder, Manifest course) {
        return course.task(CopyName.ofFolder(folder).original());
    }

    private static Layout ofPackages(FileTree tree, String base) {
        if (!tree.folders(base + "src/main/").contains("java")) {
            return new Layout(List.of(new Root(base, Optional.empty(), false)), base, List.of());
        }
        // In a Maven project, search other folders only if their names mark them as copies.
        List<Root> roots = new ArrayList<>();
        roots.add(new Root(base + "src/main/", Optional.empty(), false));
        tree.folders(base).stream()
                .filter(name -> CopyName.isInCopy(name + "/"))
                .map(name -> new Root(base + name + "/", Optional.<TaskEntry>empty(), true))
                .forEach(roots::add);
        return new Layout(roots, base, List.of());
    }
}
