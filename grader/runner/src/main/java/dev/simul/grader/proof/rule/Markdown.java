package dev.simul.grader.proof.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a Markdown file that must agree with the rest of the course.
 *
 * @param text the lines of the text, without blocks of code
 * @param code the lines of each block of code between fences
 */
record Markdown(List<String> text, List<List<String>> code) {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
    private static final Pattern CODE = Pattern.compile("`+[^`]*`+");
    private static final Pattern LINK =
            Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(<?([^()\\s>]+)[^()]*\\)");
    private static final Pattern HEADING = Pattern.compile("# +(.*?)[ #]*");
    private static final Pattern BOARD =
            Pattern.compile("Board (\\d\\d) · (.*?)(?: {2,}(?:.* of ([\\d.]+) points?)?.*)?");
    private static final Pattern TASK = Pattern.compile("(?:\\./)?tasks/([^/#]+)(?:/.*)?");

    /**
     * A link or a picture.
     *
     * @param text the text that the reader sees
     * @param target the address, as written
     * @param inTable whether the link is in a row of a table
     */
    record Link(String text, String target, boolean inTable) {
        /** Returns the name of the folder in {@code tasks/} to which a link of the course leads. */
        String task() {
            Matcher task = TASK.matcher(target);
            return task.matches() && !task.group(1).contains(".") ? task.group(1) : "";
        }
    }

    /**
     * The first line of a report on a board, shown in a block of code.
     *
     * @param number the number of the board, with two digits
     * @param text the line without points or verdict
     * @param points the points of the board, or the empty string if the line shows none
     */
    record Board(String number, String text, String points) {}

    /** Reads a file. A file that does not exist is empty. */
    static Markdown of(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Markdown(List.of(), List.of());
        }
        try {
            return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Markdown of(String file) {
        List<String> text = new ArrayList<>();
        List<List<String>> code = new ArrayList<>();
        String fence = "";
        for (String line : file.lines().toList()) {
            Matcher found = FENCE.matcher(line);
            if (fence.isEmpty() && found.matches()) {
                fence = found.group(1);
                code.add(new ArrayList<>());
            } else if (fence.isEmpty()) {
                text.add(line);
            } else if (line.strip().startsWith(fence)) {
                fence = "";
            } else {
                code.getLast().add(line);
            }
        }
        return new Markdown(text, code);
    }

    /** Returns the text of the first heading of the first level, or empty if there is none. */
    Optional<String> heading() {
        return text.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1))
                .findFirst();
    }

    /** Returns all links and pictures. */
    List<Link> links() {
        return text.stream()
                .flatMap(line ->
                        LINK.matcher(CODE.matcher(line).replaceAll("`code`"))
                                .results()
                                .map(link ->
                                        new Link(
                                                link.group(1),
                                                link.group(2),
                                                line.startsWith("|"))))
                .toList();
    }

    /** Returns the links to tasks that are in rows of a table. */
    List<Link> rows() {
        return links().stream().filter(Link::inTable).filter(row -> !row.task().isEmpty()).toList();
    }

    /** Returns the lines of the text and of the blocks of code. */
    List<String> lines() {
        return Stream.concat(text.stream(), code.stream().flatMap(List::stream)).toList();
    }

    /** Returns the boards whose reports are shown. */
    List<Board> boards() {
        return code.stream()
                .flatMap(List::stream)
                .map(BOARD::matcher)
                .filter(Matcher::matches)
                .map(board ->
                        new Board(
                                board.group(1),
                                "Board " + board.group(1) + " · " + board.group(2),
                                Objects.requireNonNullElse(board.group(3), "")))
                .toList();
    }
}
