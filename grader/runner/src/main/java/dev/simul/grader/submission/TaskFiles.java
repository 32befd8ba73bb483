package dev.simul.grader.submission;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the files of one task, and decides whether they can be graded. */
final class TaskFiles {
    private final TaskEntry task;
    private final Map<String, FoundFile.Usable> taken = new LinkedHashMap<>();
    private final List<FoundFile.Refused> refused = new ArrayList<>();
    private final List<FoundFile.Usable> misplaced = new ArrayList<>();

    TaskFiles(TaskEntry task) {
        this.task = task;
    }

    TaskEntry task() {
        return task;
    }

    boolean isRequired(FoundFile file) {
        return task.files().contains(file.name());
    }

    /** Adds a file that belongs to this task, or should. */
    void add(FoundFile file) {
        switch (file) {
            case FoundFile.Refused bad -> refused.add(bad);
            case FoundFile.Usable good when good.file().text().isBlank() -> addEmpty(good);
            case FoundFile.Usable good when good.declared().isWithin(task.packageName()) ->
                    take(good);
            case FoundFile.Usable other -> misplaced.add(other);
        }
    }

    private void addEmpty(FoundFile.Usable empty) {
        if (isRequired(empty)) {
            refused.add(
                    new FoundFile.Refused(
                            empty.path(),
                            empty.declared(),
                            Reason.EMPTY,
                            empty.path() + ": expected a class, found an empty file"));
        }
    }

    private void take(FoundFile.Usable file) {
        boolean given =
                task.given().contains(file.name())
                        && file.declared().name().equals(task.packageName());
        if (given) {
            return;
        }
        FoundFile.Usable other =
                taken.putIfAbsent(file.declared().name() + "/" + file.name(), file);
        if (other != null) {
            refused.add(
                    new FoundFile.Refused(
                            file.path(),
                            file.declared(),
                            Reason.AMBIGUOUS,
                            file.path()
                                    + ": expected one such file, found "
                                    + other.path()
                                    + " too"));
        }
    }

    TaskSources sources() {
        List<SourceFile> files = taken.values().stream().map(FoundFile.Usable::file).toList();
        return new TaskSources(task.id(), files, problem(files));
    }

    private @Nullable TaskProblem problem(List<SourceFile> files) {
        if (!refused.isEmpty()) {
            return new TaskProblem(
                    refused.getFirst().reason(),
                    refused.stream().map(FoundFile.Refused::message).toList());
        }
        int size = files.stream().mapToInt(file -> file.text().length()).sum();
        if (size > IntakeLimits.TASK_BYTES || files.size() > IntakeLimits.TASK_FILES) {
            return TaskProblem.of(
                    Reason.TOO_LARGE,
                    "expected at most "
                            + IntakeLimits.TASK_FILES
                            + " files and "
                            + IntakeLimits.TASK_BYTES / 1024
                            + " KiB of source, found more");
        }
        List<String> absent = task.files().stream().filter(name -> !isThere(name, files)).toList();
        return absent.isEmpty() ? null : absence(absent, files);
    }

    private TaskProblem absence(List<String> absent, List<SourceFile> files) {
        List<String> elsewhere =
                misplaced.stream()
                        .filter(file -> absent.contains(file.name()))
                        .map(this::misplacement)
                        .toList();
        if (!elsewhere.isEmpty()) {
            return new TaskProblem(Reason.WRONG_PACKAGE, elsewhere);
        }
        return TaskProblem.of(
                files.isEmpty() ? Reason.MISSING : Reason.INCOMPLETE,
                "expected " + String.join(" and ", absent) + ", found no such file");
    }

    private String misplacement(FoundFile.Usable file) {
        String name = file.declared().name();
        return file.path()
                + ":"
                + file.declared().line()
                + ": expected 'package "
                + task.packageName()
                + ";', found "
                + (name.isEmpty() ? "no package" : "'package " + name + ";'");
    }

    /**
     * Returns whether a class is declared, in the file named after it or, as Java allows, in
     * another one.
     */
    private static boolean isThere(String fileName, List<SourceFile> files) {
        String simple = fileName.substring(0, fileName.length() - ".java".length());
        Pattern declaration =
                Pattern.compile("\\b(class|interface|record|enum)\\s+" + simple + "\\b");
        return files.stream()
                .anyMatch(file ->
                        file.name().equals(fileName) || declaration.matcher(file.text()).find());
    }
}
