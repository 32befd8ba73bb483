package dev.simul.grader.author;

import dev.simul.grader.author.manifest.ManifestText;
import dev.simul.grader.author.manifest.YamlScalar;
import dev.simul.grader.author.maven.ModuleList;
import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.CourseTree;
import dev.simul.grader.template.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Adds a task to a course. The files of the task compile, and each of them says in lines with
 * {@code TODO(author)} what its author writes next; the task is not proven until none is left.
 *
 * @param id the id of the task
 * @param title the title
 * @param function the function that students write, as {@code Class.method}
 * @param packageName the package of its classes
 * @param assignment the id of the assignment to which the task is added, or null for none
 */
public record NewTask(
        String id, String title, String function, String packageName, @Nullable String assignment) {

    private static final Templates TEMPLATES = new Templates(NewTask.class);
    private static final Pattern FUNCTION =
            Pattern.compile("[A-Z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
    private static final Pattern VERSION =
            Pattern.compile("<parent>.*?<version>([^<]+)</version>.*?</parent>", Pattern.DOTALL);
    private static final Pattern GROUP =
            Pattern.compile("<parent>.*?<groupId>([^<]+)</groupId>.*?</parent>", Pattern.DOTALL);
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

    /** Refuses names that are not of the form that a course needs. */
    public NewTask {
        new TaskName(id);
        if (title.isBlank()) {
            throw new AuthorException("expected a title for --title, found an empty text");
        }
        if (!FUNCTION.matcher(function).matches()) {
            throw new AuthorException(
                    "expected a class and a method such as Debounce.debounce for --function, found"
                            + " '"
                            + function
                            + "'");
        }
        requireUsable(function);
        if (!PACKAGE.matcher(packageName).matches() || !SourceVersion.isName(packageName)) {
            throw new AuthorException(
                    "expected a package such as dev.simul.task.debounce for --package, found '"
                            + packageName
                            + "'");
        }
    }

    /** Refuses words of Java, and classes that would hide one that every file sees. */
    private static void requireUsable(String function) {
        int dot = function.indexOf('.');
        for (String name : List.of(function.substring(0, dot), function.substring(dot + 1))) {
            if (SourceVersion.isKeyword(name) || isInJavaLang(name)) {
                throw new AuthorException(
                        "expected names that Java leaves free, found '"
                                + name
                                + "' in '"
                                + function
                                + "': name another function with --function, such as"
                                + " Debounce.debounce");
            }
        }
    }

    private static boolean isInJavaLang(String name) {
        return Object.class.getResource(name + ".class") != null;
    }

    /**
     * Creates a task. What is not given follows from the id and from the other tasks.
     *
     * @param edit the course
     * @param id the id of the task
     * @param title the title, or null for the words of the id
     * @param function the function, or null for one that is named after the id
     * @param packageName the package, or null for one beside the packages of the other tasks
     * @param assignment the id of an assignment, or null for none
     * @return the task
     */
    public static NewTask of(
            CourseEdit edit,
            String id,
            @Nullable String title,
            @Nullable String function,
            @Nullable String packageName,
            @Nullable String assignment) {
        TaskName name = new TaskName(id);
        return new NewTask(
                id,
                title == null ? name.title() : title.strip(),
                function == null ? function(name) : function,
                packageName == null ? parent(edit) + name.word() : packageName,
                assignment);
    }

    private static String function(TaskName name) {
        String type = name.className();
        return type + "." + Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** Returns the beginning of the packages of the other tasks, with '.' at the end. */
    private static String parent(CourseEdit edit) {
        String last = edit.manifest().tasks().getLast().packageName();
        return last.substring(0, last.lastIndexOf('.') + 1);
    }

    /**
     * Adds the task to a course.
     *
     * @param edit the edit; the caller writes it
     * @throws AuthorException if something of the task exists already
     */
    public void addTo(CourseEdit edit) {
        TaskName name = new TaskName(id);
        edit.requireFree(name, null);
        edit.manifest()
                .taskOfPackage(packageName)
                .ifPresent(other -> {
                    throw new AuthorException(
                            "the package "
                                    + packageName
                                    + " belongs to the task '"
                                    + other.id()
                                    + "': name another one with --package");
                });
        Map<String, String> values = values(name);
        CourseTree tree = edit.tree();
        String sources = TaskPaths.folder(packageName);
        String type = values.getOrDefault("class", "");
        String task = "tasks/" + id + "/";
        add(tree, task + "README.md", "README.md", values);
        add(tree, task + "src/main/java/" + sources + type + ".java", "Stub.java", values);
        add(
                tree,
                task + "src/test/java/" + sources + type + "Test.java",
                "OpenChecks.java",
                values);
        add(
                tree,
                task + "src/hidden/java/" + sources + type + "HiddenTest.java",
                "HiddenChecks.java",
                values);
        add(tree, TaskPaths.REFERENCES + sources + type + ".java", "Reference.java", values);
        String answers = "/" + id + "/";
        add(
                tree,
                "solutions/accepted" + answers + "another-idiom/" + type + ".java",
                "Accepted.java",
                values);
        add(
                tree,
                "solutions/rejected" + answers + "does-nothing/" + type + ".java",
                "Rejected.java",
                values);
        add(tree, "solutions/examples" + answers + type + "Example.java", "Example.java", values);
        if (!tree.paths("solutions/src/test/java").isEmpty()) {
            add(
                    tree,
                    TaskPaths.REAL_TIME_TESTS + sources + type + "RealTimeTest.java",
                    "RealTimeTest.java",
                    values);
        }
        @Nullable String before = edit.before(name);
        if (tree.has(TaskPaths.POM)) {
            addModule(tree, before, values);
        }
        ManifestText manifest =
                edit.manifestText().withTask(TEMPLATES.fill("entry.yml", values), before);
        edit.put(assignment == null ? manifest : manifest.withAssigned(assignment, id));
    }

    private void addModule(CourseTree tree, @Nullable String before, Map<String, String> values) {
        String parent = tree.text(TaskPaths.POM);
        tree.put(TaskPaths.POM, ModuleList.of(parent).with(id, before));
        values.put("group", first(GROUP, parent));
        values.put("parent", first(ARTIFACT, parent));
        values.put("version", first(VERSION, parent));
        add(tree, "tasks/" + id + "/pom.xml", "task-pom.xml", values);
    }

    private static String first(Pattern pattern, String pom) {
        var found = pattern.matcher(pom);
        if (!found.find()) {
            throw new AuthorException(
                    TaskPaths.POM
                            + ": expected a parent and an artifactId, found none: add them; nothing"
                            + " has been changed");
        }
        return found.group(1);
    }

    private Map<String, String> values(TaskName name) {
        String type = function.substring(0, function.indexOf('.'));
        Map<String, String> values = new HashMap<>();
        values.put("id", id);
        values.put("number", name.number());
        values.put("title", title);
        values.put("yaml-title", YamlScalar.of(title));
        values.put("class", type);
        values.put("function", function.substring(type.length() + 1));
        values.put("package", packageName);
        values.put("package-folder", packageName.replace('.', '/'));
        return values;
    }

    private static void add(
            CourseTree tree, String path, String template, Map<String, String> values) {
        if (tree.has(path)) {
            throw new AuthorException(
                    path
                            + ": expected no such file, found one: move or remove it first; nothing"
                            + " has been changed");
        }
        tree.put(
                path,
                TEMPLATES
                        .fill(template, values)
                        .lines()
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
