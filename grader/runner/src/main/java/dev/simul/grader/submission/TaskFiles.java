package dev.simul.grader.submission;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.Paths;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.verdict.TaskProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the files of one task, and decides whether they can be graded. */
final class TaskFiles {
    private static final int MOST_NOTES = 20;

    private final TaskEntry task;
    private final Map<String, String> originals;
    private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> given = new LinkedHashMap<>();
    private final List<SourceFile> taken = new ArrayList<>();
    private final List<FoundFile.Refused> refused = new ArrayList<>();
    private final List<FoundFile.Usable> misplaced = new ArrayList<>();
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Creates a collection.
     *
     * @param task the task
     * @param originals the original texts of the task's given files, as far as they are known, by
     *     file name
     */
    TaskFiles(TaskEntry task, Map<String, String> originals) {
        this.task = task;
        this.originals = originals;
    }

    TaskEntry task() {
        return task;
    }

    boolean isRequired(FoundFile file) {
        return task.files().contains(file.name());
    }

    /**
     * Returns whether a file belongs to this task because of its package or name or, if the file
     * cannot be used, because of its folder.
     */
    boolean owns(FoundFile file) {
        String folder = "/" + task.packageName().replace('.', '/') + "/";
        return file.declared().isWithin(task.packageName())
                || isRequired(file)
                || (!(file instanceof FoundFile.Usable) && ("/" + file.path()).contains(folder));
    }

    /** Adds a file that is, or should be, in this task's package or in a package below it. */
    void add(FoundFile file, Place place) {
        switch (file) {
            case FoundFile.Unreadable unreadable ->
                    throw SubmissionException.unreadable(unreadable.path());
            case FoundFile.Refused bad when isGiven(bad) -> addTo(given, bad.name(), bad, place);
            case FoundFile.Refused bad -> addTo(candidates, key(bad), bad, place);
            case FoundFile.Usable empty when empty.file().text().isBlank() ->
                    addEmpty(empty, place);
            case FoundFile.Usable good when isGiven(good) -> addTo(given, good.name(), good, place);
            case FoundFile.Usable good when good.declared().isWithin(task.packageName()) ->
                    addTo(candidates, key(good), good, place);
            case FoundFile.Usable other -> misplaced.add(other);
        }
    }

    /** Adds a file in this task's source folder that belongs to another package. */
    void addHelper(FoundFile.Usable file, Place place) {
        addTo(candidates, key(file), file, place);
    }

    void addResource(String path, byte[] bytes) {
        resources.put(path, bytes);
    }

    int resourceBytes() {
        return resources.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Returns the paths of the files that may be used. */
    List<String> paths() {
        return candidates.values().stream()
                .flatMap(List::stream)
                .filter(candidate -> !candidate.isCopy())
                .map(Candidate::path)
                .toList();
    }

    private boolean isGiven(FoundFile file) {
        String inPackage = "/" + task.packageName().replace('.', '/') + "/" + file.name();
        return task.given().contains(file.name())
                && (file instanceof FoundFile.Usable
                        ? file.declared().name().equals(task.packageName())
                        : ("/" + file.path()).endsWith(inPackage));
    }

    private String key(FoundFile file) {
        String packageName =
                file instanceof FoundFile.Refused && isRequired(file)
                        ? task.packageName()
                        : file.declared().name();
        return packageName + "/" + file.name();
    }

    private static void addTo(
            Map<String, List<Candidate>> all, String key, FoundFile file, Place place) {
        all.computeIfAbsent(key, name -> new ArrayList<>()).add(new Candidate(file, place));
    }

    private void addEmpty(FoundFile.Usable empty, Place place) {
        if (isRequired(empty)) {
            FoundFile.Refused bad =
                    new FoundFile.Refused(
                            empty.path(),
                            empty.declared(),
                            Reason.EMPTY,
                            empty.path() + ": expected a class, found an empty file");
            addTo(candidates, key(bad), bad, place);
        }
    }

    TaskSources sources() {
        candidates.forEach(this::choose);
        given.values().forEach(this::compare);
        TaskProblem problem = problem();
        return new TaskSources(task.id(), taken, resources, problem, shortened(notes));
    }

    private void compare(List<Candidate> versions) {
        Candidate best = versions.stream().min(Candidate.BEST_FIRST).orElseThrow();
        String original = originals.get(best.file().name());
        if (original != null && best.file() instanceof FoundFile.Usable version) {
            String note = GivenClass.note(version.file(), original);
            if (!note.isEmpty()) {
                notes.add(note);
            }
        }
    }

    /** Chooses the file with the best place if there are several files for one class. */
    private void choose(String key, List<Candidate> rivals) {
        rivals.sort(Candidate.BEST_FIRST);
        Candidate best = rivals.getFirst();
        boolean required = isRequired(best.file());
        if (!required && (best.place() == Place.BACKUP || isOutsideOfMaven(best))) {
            notes.add("ignored: " + best.path() + ", because it is not in " + Paths.SOURCES);
            return;
        }
        List<Candidate> equals =
                rivals.stream()
                        .filter(rival -> rival.place() == best.place())
                        .filter(rival -> rival == best || !rival.hasTextOf(best))
                        .toList();
        if (equals.size() > 1) {
            equals.stream().skip(1).forEach(rival -> refuse(rival, best));
        }
        rivals.stream()
                .filter(rival -> rival != best && !equals.contains(rival))
                .forEach(rival ->
                        notes.add(
                                "ignored: "
                                        + rival.path()
                                        + ", because "
                                        + best.path()
                                        + " is used instead"));
        take(best);
    }

    /**
     * Returns whether a file is outside of Maven's source folders although other files of the task
     * are in such a folder.
     */
    private boolean isOutsideOfMaven(Candidate candidate) {
        return !Paths.isWithinSources(candidate.path())
                && candidates.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(other -> other.place().compareTo(Place.SOURCE_FOLDER) <= 0);
    }

    private void refuse(Candidate rival, Candidate best) {
        refused.add(
                new FoundFile.Refused(
                        rival.path(),
                        rival.file().declared(),
                        Reason.AMBIGUOUS,
                        rival.path()
                                + ": expected only one version of this file, found also "
                                + best.path()));
    }

    private void take(Candidate best) {
        if (best.file() instanceof FoundFile.Refused bad) {
            refused.add(bad);
        } else if (best.file() instanceof FoundFile.Usable good) {
            String path = Paths.folder(good.path()) + good.name();
            taken.add(new SourceFile(path, good.file().text()));
            if (best.isCopy()) {
                notes.add(
                        "used: "
                                + good.path()
                                + ", because there is no "
                                + good.name()
                                + " in the expected folder");
            }
        }
    }

    private @Nullable TaskProblem problem() {
        if (!refused.isEmpty()) {
            return new TaskProblem(
                    refused.getFirst().reason(),
                    refused.stream().map(FoundFile.Refused::message).toList());
        }
        int size = taken.stream().mapToInt(file -> file.text().length()).sum();
        if (size > IntakeLimits.TASK_BYTES || taken.size() > IntakeLimits.TASK_FILES) {
            return TaskProblem.of(
                    Reason.TOO_LARGE,
                    "expected at most "
                            + IntakeLimits.TASK_FILES
                            + " files and "
                            + IntakeLimits.TASK_BYTES / 1024
                            + " KiB of source, found more");
        }
        List<String> absent = task.files().stream().filter(name -> !isThere(name, taken)).toList();
        return absent.isEmpty() ? null : absence(absent);
    }

    private TaskProblem absence(List<String> absent) {
        List<String> elsewhere =
                misplaced.stream()
                        .filter(file -> absent.contains(file.name()))
                        .map(this::misplacement)
                        .toList();
        if (!elsewhere.isEmpty()) {
            return new TaskProblem(Reason.WRONG_PACKAGE, elsewhere);
        }
        return TaskProblem.of(
                taken.isEmpty() ? Reason.MISSING : Reason.INCOMPLETE,
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
     * Returns whether a class is declared, either in the file that is named after the class or, as
     * Java allows, in another file.
     */
    private static boolean isThere(String fileName, List<SourceFile> files) {
        String simple = fileName.substring(0, fileName.length() - ".java".length());
        Pattern declaration =
                Pattern.compile("\\b(class|interface|record|enum)\\s+" + simple + "\\b");
        return files.stream()
                .anyMatch(file ->
                        file.name().equals(fileName) || declaration.matcher(file.text()).find());
    }

    private static List<String> shortened(List<String> notes) {
        if (notes.size() <= MOST_NOTES) {
            return notes;
        }
        List<String> some = new ArrayList<>(notes.subList(0, MOST_NOTES));
        some.add((notes.size() - MOST_NOTES) + " more notes");
        return some;
    }
}
