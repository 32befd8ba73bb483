package dev.simul.grader.author;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.author.maven.ModuleList;
import dev.simul.grader.author.tree.CourseTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives tasks other ids, and with them other folders, everywhere in a course. Several tasks can
 * exchange their numbers.
 */
final class IdChange {
    private final CourseEdit edit;
    private final Map<String, String> ids;
    private final Map<String, String> packages = new HashMap<>();

    /**
     * Creates a change.
     *
     * @param edit the edit of which the change is a part
     * @param ids the new id of each task that changes, by the old id
     */
    IdChange(CourseEdit edit, Map<String, String> ids) {
        this.edit = edit;
        this.ids = ids;
        for (TaskEntry task : edit.manifest().tasks()) {
            addPackage(task);
        }
    }

    /** Renames a package that is named after the words of the task's id. */
    private void addPackage(TaskEntry task) {
        String id = ids.getOrDefault(task.id(), task.id());
        String old = "." + new TaskName(task.id()).word();
        String now = "." + new TaskName(id).word();
        if (!old.equals(now) && ("." + task.packageName()).endsWith(old)) {
            String renamed =
                    task.packageName().substring(0, task.packageName().length() - old.length() + 1)
                            + now.substring(1);
            packages.put(task.packageName(), renamed);
        }
    }

    /** Returns the new package of each task whose package changes, by the old package. */
    Map<String, String> packages() {
        return packages;
    }

    /** Changes paths, texts and the manifest. The order of the tasks stays as it is. */
    void apply() {
        CourseTree tree = edit.tree();
        Manifest manifest = edit.manifest();
        Map<String, String> names = new TreeMap<>();
        for (String path : tree.paths()) {
            String renamed = path(path, manifest);
            if (!renamed.equals(path)) {
                names.put(path, renamed);
            }
        }
        tree.rename(names);
        Mentions mentions = new Mentions(ids);
        for (String path : tree.texts().toList()) {
            if (!path.equals(CourseTree.MANIFEST)) {
                String text = tree.text(path);
                String updated = withPackages(mentions.update(text));
                if (!updated.equals(text)) {
                    tree.put(path, updated);
                }
            }
        }
        var text = edit.manifestText().withIds(ids, mentions::update);
        for (TaskEntry task : manifest.tasks()) {
            String renamed = packages.get(task.packageName());
            if (renamed != null) {
                text = text.withValue(ids.getOrDefault(task.id(), task.id()), "package", renamed);
            }
        }
        edit.put(text);
    }

    /** Lists the modules in the order of the tasks. */
    static void sortModules(CourseEdit edit) {
        if (edit.tree().has(TaskPaths.POM)) {
            List<String> ids = edit.ids();
            edit.tree()
                    .put(
                            TaskPaths.POM,
                            ModuleList.of(edit.tree().text(TaskPaths.POM)).inOrder(ids));
        }
    }

    private String path(String path, Manifest manifest) {
        String renamed =
                TaskPaths.owner(path, manifest)
                        .filter(ids::containsKey)
                        .map(id -> renamed(path, id, ids.getOrDefault(id, id)))
                        .orElse(path);
        return withPackageFolders(renamed);
    }

    private static String renamed(String path, String id, String now) {
        int start = path.indexOf("/" + id) + 1;
        return path.substring(0, start) + now + path.substring(start + id.length());
    }

    private String withPackageFolders(String path) {
        String result = path;
        for (Map.Entry<String, String> renamed : packages.entrySet()) {
            result =
                    result.replace(
                            "/java/" + TaskPaths.folder(renamed.getKey()),
                            "/java/" + TaskPaths.folder(renamed.getValue()));
        }
        return result;
    }

    private String withPackages(String text) {
        String result = text;
        for (Map.Entry<String, String> renamed : packages.entrySet()) {
            result = replaced(result, renamed.getKey(), renamed.getValue());
            result =
                    replaced(
                            result,
                            renamed.getKey().replace('.', '/'),
                            renamed.getValue().replace('.', '/'));
        }
        return result;
    }

    private static String replaced(String text, String name, String by) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(by));
    }
}
