package dev.simul.grader.readme;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of the boards in the README of a course. It is written from {@code checks.yml}, between
 * two comments that an author puts where the table is to be.
 */
public final class BoardTable {
    /** The command that writes the table. */
    public static final String COMMAND = "grader/simul readme";

    /** The comment above the table. */
    public static final String START = "<!-- boards: written by '" + COMMAND + "' -->";

    /** The comment below the table. */
    public static final String END = "<!-- end of boards -->";

    private static final String MARK = "<!-- boards";

    private BoardTable() {}

    /**
     * Returns whether a README has a place for the table.
     *
     * @param readme the text of the README
     * @return true if it contains the comments above and below the table
     */
    public static boolean isIn(String readme) {
        return Place.in(readme).isPresent();
    }

    /**
     * Writes the table in a README again.
     *
     * @param readme the text of the README
     * @param manifest the course
     * @return the text with the table as it must be; the same text if it has no place for a table
     */
    public static String update(String readme, Manifest manifest) {
        return Place.in(readme)
                .map(place ->
                        readme.substring(0, place.start())
                                + table(manifest)
                                + readme.substring(place.end()))
                .orElse(readme);
    }

    private static String table(Manifest manifest) {
        return manifest.tasks().stream()
                .map(BoardTable::row)
                .collect(Collectors.joining("", "| board | you learn |\n| --- | --- |\n", ""));
    }

    private static String row(TaskEntry task) {
        return "| ["
                + task.id().substring(0, 2)
                + " "
                + cell(task.title())
                + "](tasks/"
                + task.id()
                + "/README.md) | "
                + (task.learn() == null ? "" : cell(task.learn()))
                + " |\n";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    /**
     * The place of the table in a README.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     */
    private record Place(int start, int end) {
        static Optional<Place> in(String readme) {
            int mark = readme.indexOf(MARK);
            int line = mark < 0 ? -1 : readme.indexOf('\n', mark);
            int end = line < 0 ? -1 : readme.indexOf(END, line);
            return end < 0 ? Optional.empty() : Optional.of(new Place(line + 1, end));
        }
    }
}
