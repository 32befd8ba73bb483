package dev.simul.grader.submission;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a submission. It may hold {@code tasks/<id>/src/main/java} as a handout does, be the folder
 * of one task, or be any tree of sources, which are then assigned to tasks by their packages.
 */
public final class Intake {
    private static final int MOST_NOTES = 20;

    private final Manifest course;
    private final List<TaskFiles> tasks;
    private final List<String> notes = new ArrayList<>();

    private Intake(Manifest course) {
        this.course = course;
        this.tasks = course.tasks().stream().map(TaskFiles::new).toList();
    }

    /**
     * Reads the answers that a folder holds.
     *
     * @param folder the submission
     * @param course the course
     * @return the sources for each task of the course, and notes on ignored files
     */
    public static Submission take(Path folder, Manifest course) {
        return new Intake(course).take(folder);
    }

    private Submission take(Path folder) {
        Layout layout = Layout.of(folder, course);
        notes.addAll(layout.notes());
        SourceWalk walk = new SourceWalk(folder);
        for (Layout.Root root : layout.roots()) {
            walk.below(root.folder()).forEach(file -> sort(file, root.task()));
        }
        if (walk.gaveUp()) {
            notes.add(
                    "ignored: all but the first "
                            + IntakeLimits.ENTRIES
                            + " files and folders of the submission");
        }
        return new Submission(tasks.stream().map(TaskFiles::sources).toList(), shortened(notes));
    }

    private void sort(FoundFile file, Optional<TaskEntry> folderOf) {
        List<TaskFiles> owners =
                tasks.stream()
                        .filter(task -> folderOf.isEmpty() || folderOf.get().equals(task.task()))
                        .filter(task -> belongs(file, task))
                        .toList();
        List<TaskFiles> exact =
                owners.stream()
                        .filter(task -> file.declared().isWithin(task.task().packageName()))
                        .toList();
        if (owners.isEmpty()) {
            notes.add(
                    "ignored: "
                            + file.path()
                            + " is in no package of "
                            + folderOf.map(TaskEntry::id).orElse("a task"));
        }
        (exact.isEmpty() ? owners : exact).forEach(task -> task.add(file));
    }

    /** Returns whether a file belongs to a task by its package, or would if it were valid. */
    private static boolean belongs(FoundFile file, TaskFiles task) {
        String folder = task.task().packageName().replace('.', '/') + "/";
        return file.declared().isWithin(task.task().packageName())
                || task.isRequired(file)
                || (file instanceof FoundFile.Refused
                        && ("/" + file.path()).contains("/" + folder));
    }

    private static List<String> shortened(List<String> notes) {
        if (notes.size() <= MOST_NOTES) {
            return notes;
        }
        List<String> some = new ArrayList<>(notes.subList(0, MOST_NOTES));
        some.add("ignored: " + (notes.size() - MOST_NOTES) + " more files or folders");
        return some;
    }
}
