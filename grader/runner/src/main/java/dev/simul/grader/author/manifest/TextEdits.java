package dev.simul.grader.author.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, which do not overlap. */
final class TextEdits {
    private final String text;
    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(int start, int end, String by) {}

    TextEdits(String text) {
        this.text = text;
    }

    void replace(int start, int end, String by) {
        replacements.add(new Replacement(start, end, by));
    }

    String apply() {
        StringBuilder edited = new StringBuilder(text);
        replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start).reversed())
                .forEach(each -> edited.replace(each.start(), each.end(), each.by()));
        return edited.toString();
    }
}
