package dev.simul.grader.mutant.source;

import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A small change of one source file.
 *
 * @param operator the id of the operator that makes the change
 * @param file the file before the change
 * @param method the name of the method that is changed, or the name of the class if the change is
 *     outside of methods
 * @param edits the edits, which do not overlap
 * @param helpers source files that the change adds
 */
public record Change(
        String operator,
        SourceFile file,
        String method,
        List<Edit> edits,
        List<SourceFile> helpers) {

    /** Sorts the edits by their position. */
    public Change {
        edits = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
        helpers = List.copyOf(helpers);
    }

    /**
     * Returns the file after the change.
     *
     * @return a file with the same path
     */
    public SourceFile changed() {
        return new SourceFile(file.path(), apply(edits, 0, file.text().length()));
    }

    /**
     * Returns the number of the first line that the change affects. Lines that are only inserted do
     * not count if others are replaced.
     *
     * @return the number, starting at 1
     */
    public int line() {
        return lineOf(
                edits.stream()
                        .filter(edit -> edit.end() > edit.start())
                        .findFirst()
                        .orElse(edits.getFirst())
                        .start());
    }

    /**
     * Returns the lines that the change affects, as they were before.
     *
     * @return the lines without indentation; may be empty
     */
    public List<String> before() {
        return hunks().stream().flatMap(hunk -> different(hunk, true).stream()).toList();
    }

    /**
     * Returns the lines that replace the affected lines.
     *
     * @return the lines without indentation; may be empty
     */
    public List<String> after() {
        return hunks().stream().flatMap(hunk -> different(hunk, false).stream()).toList();
    }

    /** Returns the lines of a hunk, without the first and last ones that do not change. */
    private List<String> different(Hunk hunk, boolean isBefore) {
        List<String> before = lines(file.text().substring(hunk.start(), hunk.end()));
        List<String> after = lines(apply(hunk.edits(), hunk.start(), hunk.end()));
        int most = Math.min(before.size(), after.size());
        int first = 0;
        while (first < most && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first
                && before.get(before.size() - 1 - last)
                        .equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        List<String> lines = isBefore ? before : after;
        return lines.subList(first, lines.size() - last);
    }

    /** Some whole lines of the file, and the edits in them. */
    private record Hunk(int start, int end, List<Edit> edits) {}

    private List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        for (Edit edit : edits) {
            int start = startOfLine(edit.start());
            int end = endOfLine(edit.end());
            List<Edit> inside = new ArrayList<>();
            if (!hunks.isEmpty() && hunks.getLast().end() >= start) {
                Hunk last = hunks.removeLast();
                start = last.start();
                end = Math.max(end, last.end());
                inside.addAll(last.edits());
            }
            inside.add(edit);
            hunks.add(new Hunk(start, end, inside));
        }
        return hunks;
    }

    private String apply(List<Edit> some, int start, int end) {
        StringBuilder text = new StringBuilder();
        int position = start;
        for (Edit edit : some) {
            text.append(file.text(), position, edit.start()).append(edit.text());
            position = edit.end();
        }
        return text.append(file.text(), position, end).toString();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private int startOfLine(int position) {
        return file.text().lastIndexOf('\n', position - 1) + 1;
    }

    private int endOfLine(int position) {
        int end = file.text().indexOf('\n', position);
        return end < 0 ? file.text().length() : end;
    }

    private int lineOf(int position) {
        return 1 + (int) file.text().substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
