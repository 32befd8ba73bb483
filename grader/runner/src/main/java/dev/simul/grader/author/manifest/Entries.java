package dev.simul.grader.author.manifest;

import dev.simul.grader.author.tree.AuthorException;
import dev.simul.grader.author.tree.CourseTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The entries of a list, as blocks of lines. The comments directly above an entry and the comments
 * inside it belong to it.
 */
final class Entries {
    private final YamlText yaml;
    private final List<Block> blocks;
    private final int indent;

    /**
     * The lines of an entry.
     *
     * @param id the id of the entry
     * @param first the first line, which may be a comment
     * @param end the line after the last line
     */
    private record Block(String id, int first, int end) {}

    private Entries(YamlText yaml, List<Block> blocks, int indent) {
        this.yaml = yaml;
        this.blocks = blocks;
        this.indent = indent;
    }

    static Entries of(YamlText yaml, List<MappingNode> items) {
        int indent = 0;
        List<Block> blocks = new ArrayList<>();
        for (MappingNode item : items) {
            int line = yaml.firstLine(item);
            String before = yaml.text().substring(yaml.lineStart(line), yaml.start(item));
            if (!before.strip().equals("-")) {
                throw new AuthorException(
                        CourseTree.MANIFEST
                                + ":"
                                + (line + 1)
                                + ": expected an entry that begins with '- id:' on a line of its"
                                + " own, found another layout: change the layout; nothing has been"
                                + " changed");
            }
            indent = before.indexOf('-');
            int first = line;
            int least = blocks.isEmpty() ? 0 : blocks.getLast().end();
            while (first > least && isComment(yaml.line(first - 1), indent, indent)) {
                first--;
            }
            int end = yaml.lastLine(item) + 1;
            while (end < yaml.lines() && isComment(yaml.line(end), indent + 1, Integer.MAX_VALUE)) {
                end++;
            }
            blocks.add(new Block(YamlText.scalar(item, "id"), first, end));
        }
        if (blocks.isEmpty()) {
            throw new AuthorException(CourseTree.MANIFEST + ": expected tasks, found none");
        }
        return new Entries(yaml, blocks, indent);
    }

    private static boolean isComment(String line, int fewest, int most) {
        String text = line.stripLeading();
        int spaces = line.length() - text.length();
        return text.startsWith("#") && spaces >= fewest && spaces <= most;
    }

    /** Returns the lines of an entry. */
    String block(String id) {
        Block block = find(id);
        String text = lines(block.first(), block.end());
        return text.endsWith("\n") ? text : text + "\n";
    }

    /** Indents the lines of an entry as those of this list. The lines are indented by 2 spaces. */
    String indented(String entry) {
        String spaces = " ".repeat(indent);
        return entry.lines()
                .map(line -> line.isBlank() ? line : spaces + line.substring(2))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Adds an entry.
     *
     * @param block the lines of the entry
     * @param after the id of the entry after which it is added, or null to add it before all
     * @param gap what is between two entries
     */
    String insert(String block, @Nullable String after, String gap) {
        int line = after == null ? blocks.getFirst().first() : find(after).end();
        String before = yaml.text().substring(0, yaml.lineStart(line));
        String rest = yaml.text().substring(yaml.lineStart(line));
        String lineBreak = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        return before + lineBreak + (after == null ? block + gap : gap + block) + rest;
    }

    String remove(String id) {
        Block block = find(id);
        int index = blocks.indexOf(block);
        int end = block.end();
        int first = block.first();
        if (index + 1 < blocks.size()) {
            while (end < blocks.get(index + 1).first() && yaml.line(end).isBlank()) {
                end++;
            }
        } else {
            while (index > 0 && yaml.line(first - 1).isBlank()) {
                first--;
            }
        }
        return lines(0, first) + yaml.text().substring(yaml.lineStart(end));
    }

    /** Returns an empty line if there is one between entries, and otherwise the empty string. */
    String gap() {
        return blocks.size() > 1 && yaml.line(blocks.get(1).first() - 1).isBlank() ? "\n" : "";
    }

    private String lines(int first, int end) {
        return yaml.text().substring(yaml.lineStart(first), yaml.lineStart(end));
    }

    private Block find(String id) {
        return blocks.stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such entry: " + id));
    }
}
