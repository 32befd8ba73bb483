package dev.simul.simulation.internal.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the sharing table. The file itself explains their format. The lines below a type are
 * read only when the type is looked up, because most programs use few types.
 */
final class TableText {
    private final Map<String, TypeLines> types = new HashMap<>();
    private final Map<String, SharingRole> others = new HashMap<>();

    private final String text;
    private String prefix = "";

    private TableText(String text) {
        this.text = text;
    }

    @Nullable TypeLines type(String name) {
        return types.get(name);
    }

    /**
     * Returns the role of the types in a package that have no line of their own, or null if the
     * package has no such role.
     */
    @Nullable SharingRole others(String packageName) {
        return others.get(packageName);
    }

    Map<String, TypeLines> types() {
        return types;
    }

    static TableText parse(String text) {
        TableText table = new TableText(text);
        int from = 0;
        int number = 1;
        while (from < text.length()) {
            int end = TypeLines.endOfLine(text, from);
            char first = text.charAt(from);
            if (first != '\n' && first != '#' && first != ' ') {
                table.add(from, end, number);
            }
            from = end + 1;
            number++;
        }
        return table;
    }

    private void add(int from, int end, int number) {
        List<String> words = TypeLines.words(text, from, end);
        String first = words.getFirst();
        try {
            if (first.equals("package")) {
                prefix = words.get(1).concat(".");
            } else if (first.equals("others")) {
                others.put(
                        prefix.substring(0, prefix.length() - 1), SharingRole.named(words.get(1)));
            } else {
                TypeLines lines =
                        new TypeLines(SharingRole.named(first), text, end + 1, number + 1);
                for (String name : words.subList(1, words.size())) {
                    if (types.put(prefix.concat(name), lines) != null) {
                        throw new IllegalArgumentException("'" + name + "' already has a line");
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw TypeLines.mistake(number, e);
        }
    }
}
