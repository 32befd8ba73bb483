package dev.simul.grader.loop.screen;

import dev.simul.checks.text.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/** The lines at the bottom of a screen: what the loop does now, and which keys can be pressed. */
public final class KeyBar {
    private static final String GAP = "  ";

    private KeyBar() {}

    /**
     * A key and what it does.
     *
     * @param key the name of the key
     * @param action what it does, in one or two words
     */
    public record Entry(String key, String action) {
        int length() {
            return key.length() + 1 + action.length();
        }
    }

    /**
     * Lays out the lines.
     *
     * @param role the colour of the message
     * @param message what the loop does now, or the result of the last key
     * @param entries the keys
     * @param style how the screen looks
     * @return an empty line, the message, and the keys in as few lines as possible
     */
    public static List<String> of(Role role, String message, List<Entry> entries, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(style.lines(role, message));
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (Entry entry : entries) {
            if (length > 0 && length + GAP.length() + entry.length() > style.width().columns()) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            if (length > 0) {
                line.append(GAP);
                length += GAP.length();
            }
            line.append(style.palette().paint(Role.TITLE, entry.key()))
                    .append(' ')
                    .append(entry.action());
            length += entry.length();
        }
        if (length > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
