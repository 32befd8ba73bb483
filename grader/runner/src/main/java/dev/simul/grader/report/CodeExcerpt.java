package dev.simul.grader.report;

import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the student's code, with the lines around it.
 *
 * @param file the path of the file, relative to the submission
 * @param line the number of the line, from 1
 * @param firstLine the number of the first line in the excerpt
 * @param lines the lines in the excerpt
 */
public record CodeExcerpt(String file, int line, int firstLine, List<String> lines) {
    private static final int LINES_AROUND = 3;
    private static final int LONGEST_LINE = 300;
    private static final Pattern PLACE = Pattern.compile("([^\\s():]+\\.java):(\\d{1,6})");

    /** Copies the lines, and requires that the line is one of them. */
    public CodeExcerpt {
        lines = List.copyOf(lines);
        if (line < firstLine || line >= firstLine + lines.size()) {
            throw new IllegalArgumentException(
                    "expected a line in the excerpt, found '" + line + "'");
        }
    }

    /**
     * Finds the lines that a text names, such as "WaitN.waitN(WaitN.java:27)" or "a/WaitN.java:3:
     * ';' expected".
     *
     * @param text the text
     * @param files the student's files
     * @return an excerpt for each line that is named, unless no file or several files have that
     *     name
     */
    static Stream<CodeExcerpt> namedIn(String text, List<SourceFile> files) {
        return PLACE.matcher(text).results().flatMap(place -> at(place, files).stream());
    }

    private static Optional<CodeExcerpt> at(MatchResult place, List<SourceFile> files) {
        String name = place.group(1);
        List<SourceFile> named =
                files.stream()
                        .filter(file -> file.path().equals(name) || file.name().equals(name))
                        .toList();
        return named.size() == 1
                ? of(named.getFirst(), Integer.parseInt(place.group(2)))
                : Optional.empty();
    }

    private static Optional<CodeExcerpt> of(SourceFile file, int line) {
        int first = Math.max(1, line - LINES_AROUND);
        List<String> lines =
                file.text()
                        .lines()
                        .skip(first - 1)
                        .limit(line + LINES_AROUND - first + 1L)
                        .map(CodeExcerpt::cut)
                        .toList();
        return line < 1 || line >= first + lines.size()
                ? Optional.empty()
                : Optional.of(new CodeExcerpt(file.path(), line, first, lines));
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + " …";
    }
}
