package dev.simul.grader.loop.screen;

import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CompileError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The errors of the compiler: for each, its place and its message, the line of the source, and a
 * caret below the column.
 */
final class ErrorLines {
    private static final int MOST_ERRORS = 3;
    private static final int INDENT = 4;
    private static final int TAB = 4;
    private static final String ELLIPSIS = "…";

    private final List<SourceFile> sources;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ErrorLines(List<SourceFile> sources, Style style) {
        this.sources = sources;
        this.style = style;
    }

    /**
     * Lays out errors.
     *
     * @param errors the errors, in the order of the compiler
     * @param sources the files that were compiled
     * @param style how the screen looks
     */
    static List<String> of(List<CompileError> errors, List<SourceFile> sources, Style style) {
        ErrorLines all = new ErrorLines(sources, style);
        errors.stream().limit(MOST_ERRORS).forEach(all::add);
        int more = errors.size() - MOST_ERRORS;
        if (more > 0) {
            all.lines.addAll(
                    style.lines(
                            Role.FAINT,
                            INDENT,
                            "and "
                                    + (more == 1 ? "1 more error" : more + " more errors")
                                    + ", which may follow from these"));
        }
        return all.lines;
    }

    private void add(CompileError error) {
        List<String> message = error.message().lines().map(PlainText::line).toList();
        String place = place(error);
        String head = (place.isEmpty() ? "" : place + ": ") + message.getFirst();
        lines.addAll(style.lines(Role.TITLE, INDENT, head));
        source(error).ifPresent(line -> addSource(error, line));
        message.stream().skip(1).forEach(line -> lines.addAll(style.lines(INDENT + 2, line)));
        lines.add("");
    }

    private static String place(CompileError error) {
        String name = error.file().substring(error.file().lastIndexOf('/') + 1);
        return error.line() == 0 ? name : name + ":" + error.line();
    }

    private Optional<String> source(CompileError error) {
        return sources.stream()
                .filter(file -> file.path().equals(error.file()))
                .findFirst()
                .flatMap(file -> file.text().lines().skip(error.line() - 1).findFirst())
                .filter(line -> error.line() > 0);
    }

    private void addSource(CompileError error, String line) {
        String number = String.valueOf(error.line());
        int margin = INDENT + number.length() + " │ ".length();
        // The compiler counts a tab as the columns up to the next multiple of eight.
        String expanded = PlainText.line(line.replace("\t", " ".repeat(TAB)));
        int caret = caret(line, error.column());
        int room = style.width().below(margin);
        // The caret may be below the column after the last one.
        int most = Math.max(0, expanded.length() + 1 - room);
        int cut = caret < room - 2 ? 0 : Math.min(caret - room / 2, most);
        String shown = (cut > 0 ? ELLIPSIS : "") + expanded.substring(cut + (cut > 0 ? 1 : 0));
        if (shown.length() > room) {
            shown = shown.substring(0, room - 1) + ELLIPSIS;
        }
        String indent = " ".repeat(INDENT);
        lines.add(indent + style.palette().paint(Role.FAINT, number + " │ ") + shown);
        if (error.column() > 0) {
            lines.add(
                    indent
                            + style.palette().paint(Role.FAINT, " ".repeat(number.length()) + " │ ")
                            + " ".repeat(Math.max(0, caret - cut))
                            + style.palette().paint(Role.BAD, "^"));
        }
    }

    /** Returns the index of a column in the line in which tabs are replaced by spaces. */
    private static int caret(String line, long column) {
        int expandedColumn = 1;
        int shown = 0;
        for (int i = 0; i < line.length() && expandedColumn < column; i++) {
            boolean isTab = line.charAt(i) == '\t';
            expandedColumn = isTab ? ((expandedColumn - 1) / 8 + 1) * 8 + 1 : expandedColumn + 1;
            shown += isTab ? TAB : 1;
        }
        return shown;
    }
}
