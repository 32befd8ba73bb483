package dev.simul.grader.replay.jvm;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of the text of a source. */
final class Insertions {
    private final List<Insertion> all = new ArrayList<>();

    /** A change of the text; those of a wide expression are outside those of a narrow one. */
    private record Insertion(int start, int end, String text, boolean opens, int width) {}

    /**
     * Adds a change.
     *
     * @param start where the replaced text starts
     * @param end where the replaced text ends; the same if text is only inserted
     * @param text the new text
     * @param opens whether the new text is the beginning of something
     * @param width the width of the expression that is changed
     */
    void add(int start, int end, String text, boolean opens, int width) {
        all.add(new Insertion(start, end, text, opens, width));
    }

    /** Returns a text with the changes. */
    String applyTo(String text) {
        List<Insertion> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparingInt(Insertion::start)
                        .thenComparing(Insertion::opens)
                        .thenComparingInt(each -> each.opens() ? -each.width() : each.width()));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Insertion insertion : sorted) {
            result.append(text, at, Math.max(at, insertion.start())).append(insertion.text());
            at = Math.max(at, insertion.end());
        }
        return result.append(text.substring(at)).toString();
    }

    /** Returns the operator of a compound assignment, or "" if it cannot be split. */
    static String operatorOf(Tree.Kind assignment) {
        return switch (assignment) {
            case PLUS_ASSIGNMENT -> "+";
            case MINUS_ASSIGNMENT -> "-";
            case MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER_ASSIGNMENT -> "%";
            case AND_ASSIGNMENT -> "&";
            case OR_ASSIGNMENT -> "|";
            case XOR_ASSIGNMENT -> "^";
            default -> "";
        };
    }
}
