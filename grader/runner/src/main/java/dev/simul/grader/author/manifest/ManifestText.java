package dev.simul.grader.author.manifest;

import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.CourseTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The text of a manifest. Each edit returns a new text, in which everything that is not edited is
 * as before, with its comments.
 */
public final class ManifestText {
    private static final String TASKS = "tasks";
    private static final String ASSIGNMENTS = "assignments";

    private final YamlText yaml;

    private ManifestText(YamlText yaml) {
        this.yaml = yaml;
    }

    /**
     * Parses a manifest.
     *
     * @param text the text of {@code checks.yml}
     * @return the manifest
     * @throws AuthorException if the text is not YAML
     */
    public static ManifestText of(String text) {
        return new ManifestText(YamlText.of(text));
    }

    /** Returns the text. */
    public String text() {
        return yaml.text();
    }

    /**
     * Returns the lines of the entry of a task, with its comments.
     *
     * @param id the id of a task of this manifest
     * @return the lines
     */
    public String entry(String id) {
        return tasks().block(id);
    }

    /**
     * Returns the lines of a key of the course and its value.
     *
     * @param key the key, such as {@code advice}
     * @return the lines; the empty string if the course does not have this key
     */
    public String section(String key) {
        return YamlText.value(yaml.root(), key).map(node -> yaml.section(key, node)).orElse("");
    }

    /**
     * Adds an entry to the tasks.
     *
     * @param entry the lines of the entry, which begin with '-' and are indented by two spaces
     * @param after the id of the task after which the entry is added, or null to add it before all
     * @return the new text
     */
    public ManifestText withTask(String entry, @Nullable String after) {
        Entries entries = tasks();
        return of(entries.insert(entries.indented(entry), after, entries.gap()));
    }

    /**
     * Removes a task from the tasks and from all assignments.
     *
     * @param id the id of the task
     * @return the new text
     * @throws AuthorException if an assignment has no other task
     */
    public ManifestText withoutTask(String id) {
        TextEdits edits = new TextEdits(yaml.text());
        for (MappingNode assignment : mappings(ASSIGNMENTS)) {
            List<Node> items = YamlText.items(assignment, TASKS);
            for (int i = 0; i < items.size(); i++) {
                if (isScalar(items.get(i), id)) {
                    if (items.size() == 1) {
                        throw new AuthorException(
                                CourseTree.MANIFEST
                                        + ":"
                                        + (yaml.firstLine(items.get(i)) + 1)
                                        + ": the assignment '"
                                        + YamlText.scalar(assignment, "id")
                                        + "' has no other task than '"
                                        + id
                                        + "': remove the assignment first; nothing has been"
                                        + " changed");
                    }
                    new ItemList(yaml, items).remove(i, edits);
                }
            }
        }
        ManifestText unassigned = of(edits.apply());
        return of(unassigned.tasks().remove(id));
    }

    /**
     * Moves a task to another place in the list of tasks.
     *
     * @param id the id of the task
     * @param after the id of the task after which it is placed, or null to place it before all
     * @return the new text
     */
    public ManifestText withMoved(String id, @Nullable String after) {
        Entries entries = tasks();
        String block = entries.block(id);
        return of(of(entries.remove(id)).tasks().insert(block, after, entries.gap()));
    }

    /**
     * Replaces ids of tasks, and changes texts and comments that mention tasks.
     *
     * @param ids the new ids, by the old ids
     * @param texts changes the texts of titles, advice, assignments and comments
     * @return the new text
     */
    public ManifestText withIds(Map<String, String> ids, UnaryOperator<String> texts) {
        TextEdits edits = new TextEdits(yaml.text());
        for (ScalarNode scalar : yaml.scalars()) {
            String old = yaml.slice(scalar);
            String renamed = ids.get(scalar.getValue());
            edits.replace(
                    yaml.start(scalar),
                    yaml.end(scalar),
                    renamed == null ? texts.apply(old) : old.replace(scalar.getValue(), renamed));
        }
        for (YamlText.Span comment : yaml.comments()) {
            String old = yaml.text().substring(comment.start(), comment.end());
            edits.replace(comment.start(), comment.end(), texts.apply(old));
        }
        return of(edits.apply());
    }

    /**
     * Replaces a value of a task.
     *
     * @param id the id of the task
     * @param key the key of the value, such as {@code title}
     * @param value the new value
     * @return the new text
     */
    public ManifestText withValue(String id, String key, String value) {
        MappingNode task = task(id);
        Node node =
                YamlText.value(task, key)
                        .orElseThrow(() ->
                                new AuthorException(
                                        CourseTree.MANIFEST
                                                + ": expected '"
                                                + key
                                                + "' of the task '"
                                                + id
                                                + "', found none: add it"));
        TextEdits edits = new TextEdits(yaml.text());
        edits.replace(yaml.start(node), yaml.end(node), YamlScalar.of(value));
        return of(edits.apply());
    }

    /**
     * Adds a task to an assignment, after its other tasks.
     *
     * @param assignmentId the id of the assignment
     * @param taskId the id of the task
     * @return the new text
     * @throws AuthorException if there is no such assignment
     */
    public ManifestText withAssigned(String assignmentId, String taskId) {
        MappingNode assignment =
                mappings(ASSIGNMENTS).stream()
                        .filter(each -> YamlText.scalar(each, "id").equals(assignmentId))
                        .findFirst()
                        .orElseThrow(() ->
                                new AuthorException(
                                        "expected the id of an assignment, found '"
                                                + assignmentId
                                                + "': "
                                                + (mappings(ASSIGNMENTS).isEmpty()
                                                        ? "the course has none"
                                                        : "use one of " + assignments())));
        TextEdits edits = new TextEdits(yaml.text());
        new ItemList(yaml, YamlText.items(assignment, TASKS)).append(taskId, edits);
        return of(edits.apply());
    }

    private String assignments() {
        return mappings(ASSIGNMENTS).stream()
                .map(each -> YamlText.scalar(each, "id"))
                .collect(Collectors.joining(", "));
    }

    private Entries tasks() {
        return Entries.of(yaml, mappings(TASKS));
    }

    private MappingNode task(String id) {
        Optional<MappingNode> found =
                mappings(TASKS).stream()
                        .filter(task -> YamlText.scalar(task, "id").equals(id))
                        .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
    }

    private List<MappingNode> mappings(String key) {
        List<MappingNode> mappings = new ArrayList<>();
        for (Node node : YamlText.items(yaml.root(), key)) {
            if (node instanceof MappingNode mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    private static boolean isScalar(Node node, String value) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
    }
}
