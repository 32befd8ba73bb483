package dev.simul.grader.author;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.manifest.ManifestText;
import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.BuildOutput;
import dev.simul.grader.author.tree.CourseTree;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.readme.BoardTable;
import dev.simul.grader.readme.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a course. It is complete in memory before anything is written; {@link #write} writes
 * all of it or nothing.
 */
public final class CourseEdit {
    private final CourseTree tree;
    private final List<String> idsBefore;
    private Manifest manifest;

    private CourseEdit(CourseTree tree) {
        this.tree = tree;
        this.manifest = parse();
        this.idsBefore = ids();
    }

    /**
     * Starts an edit.
     *
     * @param home the folder of the course
     * @return an edit that changes nothing yet
     * @throws AuthorException if the manifest cannot be edited
     */
    public static CourseEdit of(Path home) {
        CourseTree tree = CourseTree.read(home);
        // Refuses unresolved merges before the first file is renamed.
        tree.texts().forEach(tree::text);
        return new CourseEdit(tree);
    }

    /**
     * Writes all changes. The table of boards and the numbers in the README of the course are
     * written too.
     *
     * @return the paths of the files that were written or removed, relative to the course
     * @throws AuthorException if a change is not possible; nothing has been changed then
     */
    public Set<String> write() {
        updateReadme();
        Set<String> changed = tree.write();
        List<String> ids = ids();
        idsBefore.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> BuildOutput.delete(tree.home(), "tasks/" + id + "/target"));
        return changed;
    }

    CourseTree tree() {
        return tree;
    }

    Manifest manifest() {
        return manifest;
    }

    TaskEntry task(String id) {
        return manifest.task(id)
                .orElseThrow(() ->
                        new AuthorException(
                                "expected the id of a task of this course, found '"
                                        + id
                                        + "'"
                                        + similar(id)));
    }

    /** Returns the ids of the tasks, in the order of the course. */
    List<String> ids() {
        return manifest.tasks().stream().map(TaskEntry::id).toList();
    }

    /** Replaces the text of the manifest. */
    void put(ManifestText text) {
        tree.put(CourseTree.MANIFEST, text.text());
        manifest = parse();
    }

    ManifestText manifestText() {
        return ManifestText.of(tree.text(CourseTree.MANIFEST));
    }

    /**
     * Refuses an id that another task has, or whose number another task has.
     *
     * @param id the id that a task is to get
     * @param own the id that it has now, or null for a new task
     */
    void requireFree(TaskName id, @Nullable String own) {
        for (String other : ids()) {
            if (!other.equals(own) && other.startsWith(id.number() + "-")) {
                throw new AuthorException(
                        "the number "
                                + id.number()
                                + " belongs to the task '"
                                + other
                                + "': use a number that no task has, such as "
                                + nextNumber()
                                + "; 'grader/simul move' changes the order afterwards");
            }
        }
        List<String> existing =
                TaskPaths.folders(id.id())
                        .filter(folder -> !id.id().equals(own))
                        .filter(folder ->
                                tree.paths().stream().anyMatch(path -> path.startsWith(folder)))
                        .toList();
        if (!existing.isEmpty()) {
            throw new AuthorException(
                    existing.getFirst()
                            + ": expected no such folder, found one: move or remove it first;"
                            + " nothing has been changed");
        }
    }

    /** Returns the task after which a task with a number is placed, or null if it is the first. */
    @Nullable String before(TaskName id) {
        @Nullable String before = null;
        for (String other : ids()) {
            if (!other.equals(id.id()) && other.substring(0, 2).compareTo(id.number()) < 0) {
                before = other;
            }
        }
        return before;
    }

    private String nextNumber() {
        int next = 0;
        for (String id : ids()) {
            next = Math.max(next, Integer.parseInt(id.substring(0, 2)) + 1);
        }
        return String.format(Locale.ROOT, "%02d", Math.min(next, 99));
    }

    private String similar(String id) {
        List<String> similar =
                ids().stream()
                        .filter(known ->
                                known.startsWith(id)
                                        || known.endsWith(id.replaceFirst("^.*?-", "-")))
                        .toList();
        return similar.isEmpty()
                ? ": the course has " + String.join(", ", ids())
                : ": did you mean " + String.join(" or ", similar) + "?";
    }

    private Manifest parse() {
        try {
            return Manifest.parse(
                    CourseTree.MANIFEST,
                    tree.has(CourseTree.MANIFEST) ? tree.text(CourseTree.MANIFEST) : "");
        } catch (ManifestException wrong) {
            throw new AuthorException(
                    wrong.getMessage() + ": correct the manifest first; nothing has been changed");
        }
    }

    private void updateReadme() {
        if (!tree.has(CourseTree.README)) {
            return;
        }
        String readme = tree.text(CourseTree.README);
        String updated = BoardTable.update(readme, manifest);
        tree.put(
                CourseTree.README,
                tree.folders("solutions").isEmpty() ? updated : Figures.update(updated, numbers()));
    }

    /** Counts what the README of the course may state. */
    private ProofTotals numbers() {
        List<String> ids = ids();
        return new ProofTotals(
                ids.size(),
                manifest.tasks().stream().mapToInt(task -> task.checks().size()).sum(),
                ids.size(),
                answers("accepted", ids),
                answers("rejected", ids),
                0,
                0,
                0);
    }

    private int answers(String kind, List<String> ids) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.addAll(tree.folders("solutions/" + kind + "/" + id)));
        return names.size();
    }
}
