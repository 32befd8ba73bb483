package dev.simul.grader.submission;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The source folders of a submission: either one for each task, as in a handout, or one for all
 * tasks, whose files are told apart by their packages.
 *
 * @param roots the source folders
 * @param notes what was ignored, one sentence each
 */
record Layout(List<Root> roots, List<String> notes) {
    private static final Pattern TASK_FOLDER = Pattern.compile("[0-9]{2}-.*");

    /**
     * A source folder.
     *
     * @param folder the folder
     * @param task the task whose folder it is, or nothing if it is for all tasks
     */
    record Root(Path folder, Optional<TaskEntry> task) {}

    static Layout of(Path submission, Manifest course) {
        Path tasks = submission.resolve("tasks");
        if (folders(tasks).stream().anyMatch(name -> TASK_FOLDER.matcher(name).matches())) {
            return ofTasks(tasks, "tasks/", course);
        }
        if (folders(submission).stream().anyMatch(name -> course.task(name).isPresent())) {
            return ofTasks(submission, "", course);
        }
        return new Layout(List.of(new Root(sources(submission), Optional.empty())), List.of());
    }

    private static Layout ofTasks(Path tasks, String prefix, Manifest course) {
        List<Root> roots = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : folders(tasks)) {
            Optional<TaskEntry> task = course.task(name);
            if (task.isPresent()) {
                roots.add(new Root(sources(tasks.resolve(name)), task));
            } else if (!name.startsWith(".") && !name.equals("target")) {
                notes.add("ignored: " + prefix + name + " is not a task of this course");
            }
        }
        return new Layout(roots, notes);
    }

    private static Path sources(Path folder) {
        Path maven = folder.resolve("src").resolve("main").resolve("java");
        return Files.isDirectory(maven, LinkOption.NOFOLLOW_LINKS) ? maven : folder;
    }

    /** Returns the names of the folders in a folder, in order, without symbolic links. */
    private static List<String> folders(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
