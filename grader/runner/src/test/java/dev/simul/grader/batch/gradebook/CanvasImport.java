package dev.simul.grader.batch.gradebook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What Canvas reads from a gradebook file, by the rules of {@code lib/gradebook_importer.rb} in
 * instructure/canvas-lms: which headers it requires, where the columns of students end, how it
 * recognises a title with a number, and how it finds a student.
 */
record CanvasImport(
        String assignment, String assignmentId, String pointsPossible, Map<String, String> grades) {
    private static final Pattern TITLE_AND_ID = Pattern.compile("(.*) \\((\\d+)\\)");

    static CanvasImport of(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            CSVRecord header = rows.getFirst();
            int students = studentColumns(header);
            if (header.size() != students + 1) {
                throw new IllegalArgumentException("expected one assignment, found " + header);
            }
            Matcher titled = TITLE_AND_ID.matcher(header.get(students));
            String points = "";
            Map<String, String> grades = new LinkedHashMap<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                if (row.get(0).contains("Points Possible")) {
                    points = row.get(students);
                } else {
                    grades.put(student(row), row.get(students).strip());
                }
            }
            return new CanvasImport(
                    titled.matches() ? titled.group(1) : header.get(students),
                    titled.matches() ? titled.group(2) : "",
                    points,
                    grades);
        }
    }

    private static int studentColumns(CSVRecord header) {
        if (header.size() <= 3
                || !header.get(0).contains("Student")
                || !header.get(1).contains("ID")) {
            throw new IllegalArgumentException("Invalid header row: " + header);
        }
        int columns = 3;
        if (header.get(2).matches(".*SIS\\s+User\\s+ID.*")
                && header.get(3).matches(".*SIS\\s+Login\\s+ID.*")) {
            columns = 5;
        }
        if (!header.get(columns - 1).contains("Section")) {
            throw new IllegalArgumentException("Invalid header row: " + header);
        }
        return columns;
    }

    /** Canvas uses the first of these that it knows. */
    private static String student(CSVRecord row) {
        return !row.get(1).isEmpty()
                ? row.get(1)
                : !row.get(2).isEmpty()
                        ? row.get(2)
                        : !row.get(3).isEmpty() ? row.get(3) : row.get(0);
    }
}
