package dev.simul.grader.author;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.manifest.ManifestText;
import dev.simul.grader.author.maven.ModuleList;
import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.CourseTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renames, moves and removes tasks of a course. */
public final class TaskEdits {
    private static final Pattern HEADING = Pattern.compile("(?m)^(# Board [0-9]{2} · ).*$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    private final CourseEdit edit;

    /**
     * Creates an object that adds to an edit.
     *
     * @param edit the edit; the caller writes it
     */
    public TaskEdits(CourseEdit edit) {
        this.edit = edit;
    }

    /**
     * Renames a task: its folders, its module, its package if this is named after the task, and all
     * places that mention it. The names of its classes stay as they are.
     *
     * @param oldId the id of the task
     * @param newId the new id; the number must be that of the task, or one that no task has
     * @param title the new title, or null to keep the title
     */
    public void rename(String oldId, String newId, @Nullable String title) {
        TaskEntry task = edit.task(oldId);
        TaskName name = new TaskName(newId);
        if (!newId.equals(oldId)) {
            edit.requireFree(name, oldId);
            IdChange change = new IdChange(edit, Map.of(oldId, newId));
            change.packages().values().forEach(renamed -> requireFreePackage(renamed, task));
            change.apply();
        }
        if (title != null) {
            edit.put(edit.manifestText().withValue(newId, "title", title));
            String readme = "tasks/" + newId + "/README.md";
            if (edit.tree().has(readme)) {
                edit.tree()
                        .put(
                                readme,
                                HEADING.matcher(edit.tree().text(readme))
                                        .replaceFirst("$1" + Matcher.quoteReplacement(title)));
            }
        }
        if (!name.number().equals(oldId.substring(0, 2))) {
            placeByNumber(name);
        }
    }

    /**
     * Gives a task another number. If another task has this number, the tasks between the two
     * places move by one place.
     *
     * @param id the id of the task
     * @param position the new number
     * @return the new id of each task whose id has changed, by the old id
     */
    public Map<String, String> move(String id, String position) {
        TaskName task = new TaskName(edit.task(id).id());
        if (!NUMBER.matcher(position).matches()) {
            throw new AuthorException(
                    "expected the number of a place such as 05, found '" + position + "'");
        }
        String number = position.length() == 1 ? "0" + position : position;
        List<String> order = edit.ids();
        Optional<String> holder =
                order.stream().filter(other -> other.startsWith(number + "-")).findFirst();
        Map<String, String> ids = new LinkedHashMap<>();
        if (holder.isEmpty()) {
            ids.put(id, task.withNumber(number).id());
        } else {
            ids.putAll(rotated(order, order.indexOf(id), order.indexOf(holder.get())));
        }
        ids.entrySet().removeIf(change -> change.getKey().equals(change.getValue()));
        if (!ids.isEmpty()) {
            String moved = ids.getOrDefault(id, id);
            new IdChange(edit, ids).apply();
            placeByNumber(new TaskName(moved));
        }
        return ids;
    }

    /** Returns new ids: the task at one index gets the number of another, the rest move by one. */
    private static Map<String, String> rotated(List<String> order, int from, int to) {
        List<String> moved = new ArrayList<>(order);
        moved.add(to, moved.remove(from));
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            String number = order.get(i).substring(0, 2);
            ids.put(moved.get(i), new TaskName(moved.get(i)).withNumber(number).id());
        }
        return ids;
    }

    /**
     * Removes a task: its folder, its module, its references, tests, known answers and examples,
     * and its entries in the manifest and in tables of READMEs.
     *
     * @param id the id of the task
     * @return the places that still mention the task, as file and line, such as {@code
     *     tasks/README.md:12}
     */
    public List<String> remove(String id) {
        TaskEntry task = edit.task(id);
        if (edit.ids().size() == 1) {
            throw new AuthorException(
                    "'"
                            + id
                            + "' is the only task of the course, and a course has at least one:"
                            + " nothing has been changed");
        }
        ManifestText text = edit.manifestText().withoutTask(id);
        CourseTree tree = edit.tree();
        for (String path : tree.paths()) {
            boolean isOwn =
                    TaskPaths.owner(path, edit.manifest()).filter(id::equals).isPresent()
                            || TaskPaths.ownerOfSource(path, edit.manifest())
                                    .filter(task::equals)
                                    .isPresent();
            if (isOwn) {
                tree.remove(path);
            }
        }
        if (tree.has(TaskPaths.POM)) {
            tree.put(TaskPaths.POM, ModuleList.of(tree.text(TaskPaths.POM)).without(id));
        }
        if (tree.has(CourseTree.README)) {
            tree.put(CourseTree.README, withoutRow(tree.text(CourseTree.README), id));
        }
        edit.put(text);
        return mentions(id);
    }

    private static String withoutRow(String readme, String id) {
        return Pattern.compile("(?m)^\\|.*\\]\\((?:\\./)?tasks/" + Pattern.quote(id) + "/.*\\R?")
                .matcher(readme)
                .replaceAll("");
    }

    private List<String> mentions(String id) {
        Mentions mentions = new Mentions(Map.of(id, id));
        List<String> places = new ArrayList<>();
        for (String path : edit.tree().texts().toList()) {
            mentions.lines(edit.tree().text(path)).forEach(line -> places.add(path + ":" + line));
        }
        return places;
    }

    private void placeByNumber(TaskName name) {
        edit.put(edit.manifestText().withMoved(name.id(), edit.before(name)));
        IdChange.sortModules(edit);
    }

    private void requireFreePackage(String packageName, TaskEntry own) {
        edit.manifest()
                .taskOfPackage(packageName)
                .filter(other -> !other.equals(own))
                .ifPresent(other -> {
                    throw new AuthorException(
                            "the package "
                                    + packageName
                                    + " belongs to the task '"
                                    + other.id()
                                    + "': use another id; nothing has been changed");
                });
    }
}
