package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course, as described in {@code checks.yml}.
 *
 * @param course the name of the course
 * @param version the version of the course, such as {@code 2026-autumn}, or null if it has none
 * @param kit the version of the kit that the course was written for, or null if any version will do
 * @param tasks the tasks of the course, in the order in which they are shown
 * @param advice advice that applies to the checks of every task; may be empty
 * @param assignments the assignments, each of which consists of some of the tasks; may be empty
 */
public record Manifest(
        String course,
        @Nullable String version,
        @Nullable String kit,
        List<TaskEntry> tasks,
        List<AdviceEntry> advice,
        List<AssignmentEntry> assignments) {

    /**
     * Refuses a course without tasks, two tasks with the same id or the same package, and
     * assignments with the same id or with unknown tasks.
     */
    public Manifest {
        Require.require("course", course);
        if (version != null) {
            Require.require("version", version);
        }
        if (kit != null) {
            KitVersion.of(kit);
        }
        tasks = Require.requireSome("tasks", tasks);
        Set<String> seen = new HashSet<>();
        for (TaskEntry task : tasks) {
            if (!seen.add(task.id())) {
                throw new IllegalArgumentException(
                        "expected unique task ids, found '" + task.id() + "' twice");
            }
            if (!seen.add(task.packageName())) {
                throw new IllegalArgumentException(
                        "expected a different package for each task, found '"
                                + task.packageName()
                                + "' twice");
            }
        }
        advice = List.copyOf(advice);
        boolean isHandout = tasks.stream().anyMatch(task -> task.hidden() != null);
        requireGeneral(advice, !isHandout);
        assignments = List.copyOf(assignments);
        requireKnown(assignments, tasks);
    }

    /**
     * Reads a manifest.
     *
     * @param file the file, in YAML
     * @return the manifest
     * @throws ManifestException if the file cannot be read or is not valid; the message states the
     *     first line that has an error
     */
    public static Manifest read(Path file) {
        return ManifestFile.read(file);
    }

    /**
     * Parses a manifest.
     *
     * @param name the name of the file, for messages
     * @param yaml the text of the file
     * @return the manifest
     * @throws ManifestException if the text is not valid; the message states the first line that
     *     has an error
     */
    public static Manifest parse(String name, String yaml) {
        return ManifestFile.parse(name, yaml);
    }

    /**
     * Returns this manifest as YAML, such as {@link #read} reads.
     *
     * @return the text of a file
     */
    public String yaml() {
        return ManifestFile.yaml(this);
    }

    /**
     * Finds a task by its id.
     *
     * @param taskId the id
     * @return the task, or empty if the course has no task with that id
     */
    public Optional<TaskEntry> task(String taskId) {
        return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
    }

    /**
     * Returns an object that chooses from the advice of a task and that of the course.
     *
     * @param task the task
     * @return an adviser
     */
    public Adviser adviser(TaskEntry task) {
        return new Adviser(Stream.concat(task.advice().stream(), advice.stream()).toList());
    }

    /**
     * Returns the remedies of what a student may know of a task.
     *
     * @param task a task of this course
     * @return the remedies of the advice on open checks, and of the advice of the course
     */
    public Remedies remedies(TaskEntry task) {
        Map<String, String> remedies = new LinkedHashMap<>(task.remedies());
        advice.forEach(each -> remedies.putIfAbsent(each.id(), each.remedy()));
        return new Remedies(remedies);
    }

    /** Adds remedies to the advice of the course if this is the manifest of a handout. */
    Manifest with(Remedies remedies) {
        return new Manifest(
                course,
                version,
                kit,
                tasks,
                advice.stream()
                        .map(each ->
                                each.remedy().isEmpty()
                                        ? each.withRemedy(
                                                remedies.advice().getOrDefault(each.id(), ""))
                                        : each)
                        .toList(),
                assignments);
    }

    /**
     * Finds the task that a class belongs to.
     *
     * @param packageName the package of the class
     * @return the task with that package, or empty if there is no such task
     */
    public Optional<TaskEntry> taskOfPackage(String packageName) {
        return tasks.stream().filter(task -> task.packageName().equals(packageName)).findFirst();
    }

    /**
     * Finds an assignment by its id.
     *
     * @param assignmentId the id
     * @return the assignment, or empty if the course has no assignment with that id
     */
    public Optional<AssignmentEntry> assignment(String assignmentId) {
        return assignments.stream()
                .filter(assignment -> assignment.id().equals(assignmentId))
                .findFirst();
    }

    /**
     * Returns what a student may know of this course, in which no hidden check is listed.
     *
     * @param assignment the assignment that is handed out, or null for the whole course
     * @return the manifest of a handout
     */
    public Manifest handedOut(@Nullable AssignmentEntry assignment) {
        return new Manifest(
                course,
                version,
                kit,
                tasks.stream()
                        .filter(task ->
                                assignment == null || assignment.tasks().contains(task.id()))
                        .map(TaskEntry::handedOut)
                        .toList(),
                advice.stream().map(each -> each.withRemedy("")).toList(),
                assignment == null ? assignments : List.of(assignment));
    }

    /**
     * Adds up the points of all tasks.
     *
     * @return the sum
     */
    public BigDecimal points() {
        return tasks.stream().map(TaskEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static void requireDistinctAdvice(List<AdviceEntry> advice) {
        Set<String> seen = new HashSet<>();
        advice.stream()
                .map(AdviceEntry::id)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "expected unique ids of advice, found '" + id + "' twice");
                });
    }

    private static void requireGeneral(List<AdviceEntry> advice, boolean withRemedies) {
        requireDistinctAdvice(advice);
        for (AdviceEntry each : advice) {
            if (withRemedies) {
                Require.require("remedy", each.remedy());
            }
            if (!each.ids().isEmpty()) {
                throw new IllegalArgumentException(
                        "advice of the course names no checks, but '"
                                + each.id()
                                + "' does: move it to the task");
            }
        }
    }

    private static void requireKnown(List<AssignmentEntry> assignments, List<TaskEntry> tasks) {
        Set<String> known = tasks.stream().map(TaskEntry::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (AssignmentEntry assignment : assignments) {
            if (!seen.add(assignment.id())) {
                throw new IllegalArgumentException(
                        "assignment ids are unique, but '" + assignment.id() + "' is there twice");
            }
            for (String task : assignment.tasks()) {
                if (!known.contains(task)) {
                    throw new IllegalArgumentException(
                            "an assignment names tasks of the course, but '" + task + "' is none");
                }
            }
        }
    }
}
