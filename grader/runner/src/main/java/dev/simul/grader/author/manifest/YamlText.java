package dev.simul.grader.author.manifest;

import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.CourseTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text, with the places of its nodes. */
final class YamlText {
    private final String text;
    private final MappingNode root;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final boolean hasSurrogates;

    private YamlText(String text, MappingNode root) {
        this.text = text;
        this.root = root;
        hasSurrogates = text.chars().anyMatch(each -> Character.isSurrogate((char) each));
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
        if (lineStarts.getLast() < text.length()) {
            lineStarts.add(text.length());
        }
    }

    static YamlText of(String text) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isPresent() && node.get() instanceof MappingNode root) {
                return new YamlText(text, root);
            }
        } catch (YamlEngineException notYaml) {
            throw new AuthorException(
                    CourseTree.MANIFEST
                            + ": expected valid YAML, found an error: "
                            + String.valueOf(notYaml.getMessage()).lines().findFirst().orElse("")
                            + ": correct it");
        }
        throw new AuthorException(CourseTree.MANIFEST + ": expected a course, found another text");
    }

    MappingNode root() {
        return root;
    }

    String text() {
        return text;
    }

    /** Returns the value of a key, or empty if the mapping does not have this key. */
    static Optional<Node> value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(entry ->
                        entry.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    /** Returns the text of a scalar that is the value of a key, or the empty string. */
    static String scalar(MappingNode mapping, String key) {
        return value(mapping, key)
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue())
                .orElse("");
    }

    static List<Node> items(MappingNode mapping, String key) {
        return value(mapping, key)
                .filter(SequenceNode.class::isInstance)
                .map(node -> ((SequenceNode) node).getValue())
                .orElse(List.of());
    }

    /** Returns all scalars that are values or items, in the order of the text. */
    List<ScalarNode> scalars() {
        List<ScalarNode> found = new ArrayList<>();
        addScalars(root, found);
        return found;
    }

    private static void addScalars(Node node, List<ScalarNode> found) {
        if (node instanceof ScalarNode scalar) {
            found.add(scalar);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> addScalars(item, found));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> addScalars(entry.getValueNode(), found));
        }
    }

    /** A part of the text, from an index to the index after its last character. */
    record Span(int start, int end) {}

    /** Returns the comments. Outside of scalars, each '#' begins a comment. */
    List<Span> comments() {
        List<Span> taken = new ArrayList<>();
        addSpans(root, taken);
        taken.sort(Comparator.comparingInt(Span::start));
        taken.add(new Span(text.length(), text.length()));
        List<Span> comments = new ArrayList<>();
        int from = 0;
        for (Span scalar : taken) {
            int hash = text.indexOf('#', from);
            while (hash >= 0 && hash < scalar.start()) {
                int lineEnd = text.indexOf('\n', hash);
                int end = lineEnd < 0 ? text.length() : lineEnd;
                comments.add(new Span(hash, end));
                hash = text.indexOf('#', end);
            }
            from = Math.max(from, scalar.end());
        }
        return comments;
    }

    private void addSpans(Node node, List<Span> spans) {
        if (node instanceof CollectionNode<?>) {
            children(node).forEach(child -> addSpans(child, spans));
        } else {
            spans.add(new Span(start(node), end(node)));
        }
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    int end(Node node) {
        return offset(node.getEndMark());
    }

    String slice(Node node) {
        return text.substring(start(node), end(node));
    }

    /** Returns the line on which a node starts; the first line is 0. */
    int firstLine(Node node) {
        return mark(node.getStartMark()).getLine();
    }

    /** Returns the last line that contains a part of a node. */
    int lastLine(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.BLOCK) {
            // The end mark of a block is that of the token after it.
            return children(node).stream()
                    .map(this::lastLine)
                    .max(Comparator.naturalOrder())
                    .orElseGet(() -> firstLine(node));
        }
        Mark end = mark(node.getEndMark());
        boolean isBlockText =
                node instanceof ScalarNode scalar
                        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return isBlockText && end.getColumn() == 0 ? end.getLine() - 1 : end.getLine();
    }

    private static List<Node> children(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        List<Node> children = new ArrayList<>();
        ((MappingNode) node)
                .getValue()
                .forEach(entry -> {
                    children.add(entry.getKeyNode());
                    children.add(entry.getValueNode());
                });
        return children;
    }

    /** Returns the lines of a key of the root and its value. */
    String section(String key, Node value) {
        int first = firstLine(value);
        while (first > 0 && !line(first).startsWith(key + ":")) {
            first--;
        }
        return text.substring(lineStart(first), lineStart(lastLine(value) + 1));
    }

    int lines() {
        return lineStarts.size() - 1;
    }

    /** Returns a line with its line break. */
    String line(int number) {
        return text.substring(lineStart(number), lineStart(number + 1));
    }

    int lineStart(int number) {
        return number < lineStarts.size() ? lineStarts.get(number) : text.length();
    }

    private int offset(Optional<Mark> mark) {
        // Marks count code points.
        int index = mark(mark).getIndex();
        return hasSurrogates ? text.offsetByCodePoints(0, index) : index;
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(() -> new IllegalStateException("the parser keeps no marks"));
    }
}
