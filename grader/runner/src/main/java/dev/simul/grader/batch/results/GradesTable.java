package dev.simul.grader.batch.results;

import dev.simul.checks.text.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV that a spreadsheet can open without evaluating any formulas. */
public final class GradesTable {
    private static final String RISKY = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private GradesTable() {}

    /**
     * Writes a table.
     *
     * @param header the names of the columns
     * @param rows the rows
     * @return CSV as defined by RFC 4180; control characters are escaped, and a cell that a
     *     spreadsheet would treat as a formula starts with an apostrophe
     */
    public static String csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(safe(header));
            for (List<String> row : rows) {
                printer.printRecord(safe(row));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a table cannot be written to memory", impossible);
        }
        return text.toString();
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(GradesTable::safe).toList();
    }

    private static String safe(String cell) {
        String text = PlainText.line(cell);
        return text.codePoints()
                        .dropWhile(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                        .limit(1)
                        .anyMatch(c -> RISKY.indexOf(c) >= 0)
                ? "'" + text
                : text;
    }
}
