package dev.simul.grader.author.manifest;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** A list of ids, with one '-' per line or in brackets. */
final class ItemList {
    private final YamlText yaml;
    private final List<Node> items;

    ItemList(YamlText yaml, List<Node> items) {
        this.yaml = yaml;
        this.items = items;
    }

    void append(String id, TextEdits edits) {
        Node last = items.getLast();
        int line = yaml.firstLine(last);
        if (isOnOwnLine(last)) {
            String text = yaml.line(line);
            int end = yaml.lineStart(line + 1);
            String lineBreak = text.endsWith("\n") ? "" : "\n";
            edits.replace(end, end, lineBreak + indent(text) + "- " + id + "\n");
        } else {
            edits.replace(yaml.end(last), yaml.end(last), ", " + id);
        }
    }

    void remove(int index, TextEdits edits) {
        Node item = items.get(index);
        int line = yaml.firstLine(item);
        if (isOnOwnLine(item)) {
            edits.replace(yaml.lineStart(line), yaml.lineStart(line + 1), "");
        } else if (index > 0) {
            edits.replace(yaml.end(items.get(index - 1)), yaml.end(item), "");
        } else {
            edits.replace(yaml.start(item), yaml.start(items.get(index + 1)), "");
        }
    }

    private boolean isOnOwnLine(Node item) {
        int line = yaml.firstLine(item);
        String before = yaml.text().substring(yaml.lineStart(line), yaml.start(item));
        return before.strip().equals("-");
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
