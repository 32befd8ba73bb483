package dev.simul.grader.batch.results;

import dev.simul.checks.text.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV that a spreadsheet can open without evaluating any formulas. */
public final class GradesTable {
    /**
     * The places before a formula: the start of a cell, and each character that separates cells for
     * spreadsheets in some countries, to which quotation marks around the whole cell mean nothing.
     */
    private static final Pattern BEFORE_FORMULA =
            Pattern.compile("(^|[;\\t])(?=[\\s\\p{Z}\"]*[-=+@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private GradesTable() {}

    /**
     * Writes a table.
     *
     * @param header the names of the columns
     * @param rows the rows
     * @return CSV as defined by RFC 4180; control characters are escaped, and a cell that a
     *     spreadsheet would treat as a formula starts with an apostrophe, as does what follows a
     *     semicolon or a tab in a cell
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
        // A hyphen alone is no formula, and platforms write it for a time that is not known.
        return cell.equals("-")
                ? cell
                : BEFORE_FORMULA.matcher(PlainText.line(cell)).replaceAll("$1'");
    }
}
