package dev.simul.grader.batch.policy;

import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.policy.ManualPoints;
import dev.simul.grader.policy.PolicyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Points that a person gave, and extensions, from a CSV file with the columns {@code student},
 * {@code points}, {@code reason} and {@code extension_days}. They apply to each submission of the
 * student, which may be that of a group.
 */
public final class Adjustments {
    /** No adjustments. */
    public static final Adjustments NONE = new Adjustments();

    private static final String STUDENT = "student";
    private static final String POINTS = "points";
    private static final String REASON = "reason";
    private static final String EXTENSION = "extension_days";
    private static final List<String> COLUMNS = List.of(STUDENT, POINTS, REASON, EXTENSION);

    private final Map<String, List<ManualPoints>> points = new HashMap<>();
    private final Map<String, Integer> extensions = new HashMap<>();

    private Adjustments() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8, with commas
     * @param matching the people of the submissions
     * @return the adjustments
     * @throws PolicyException if the file cannot be read; the message names the line
     */
    public static Adjustments read(Path file, Matching matching) {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        Adjustments all = new Adjustments();
        try (CSVParser parser = CSVParser.parse(text(file), format)) {
            requireColumns(file, parser.getHeaderNames());
            for (CSVRecord row : parser) {
                all.add(new Row(file, parser.getCurrentLineNumber(), row), matching);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException notCsv) {
            throw new PolicyException(
                    file
                            + ": expected CSV with commas, found something else: "
                            + notCsv.getMessage());
        }
        return all;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException failure) {
            throw new PolicyException(
                    "the adjustments '" + file + "' cannot be read: expected a CSV file in UTF-8");
        }
    }

    private static void requireColumns(Path file, List<String> header) {
        if (!header.contains(STUDENT) || !COLUMNS.containsAll(header)) {
            throw new PolicyException(
                    file
                            + ":1: expected the columns student, and of points, reason and"
                            + " extension_days those that are needed, found '"
                            + String.join("', '", header)
                            + "'");
        }
    }

    /** A row, with its place for messages. */
    private record Row(Path file, long line, CSVRecord cells) {
        String cell(String column) {
            return cells.isMapped(column) && cells.isSet(column) ? cells.get(column).strip() : "";
        }

        PolicyException expected(String what, String found) {
            return new PolicyException(
                    file + ":" + line + ": expected " + what + ", found '" + found + "'");
        }
    }

    private void add(Row row, Matching matching) {
        List<String> submissions = submissions(row, matching);
        if (row.cell(POINTS).isEmpty() && row.cell(EXTENSION).isEmpty()) {
            throw row.expected("points or extension_days", "");
        }
        if (!row.cell(POINTS).isEmpty()) {
            BigDecimal value = number(row);
            if (row.cell(REASON).isEmpty()) {
                throw row.expected("a reason for the points", "");
            }
            ManualPoints manual = new ManualPoints(value, row.cell(REASON));
            submissions.forEach(
                    name -> points.computeIfAbsent(name, key -> new ArrayList<>()).add(manual));
        }
        if (!row.cell(EXTENSION).isEmpty()) {
            int days = days(row);
            submissions.forEach(name -> extensions.merge(name, days, Math::max));
        }
    }

    private static BigDecimal number(Row row) {
        try {
            return new BigDecimal(row.cell(POINTS));
        } catch (NumberFormatException notANumber) {
            throw row.expected("points to be a number such as -0.5", row.cell(POINTS));
        }
    }

    private static int days(Row row) {
        if (!row.cell(EXTENSION).matches("\\d{1,4}")) {
            throw row.expected("extension_days to be 0 or more days", row.cell(EXTENSION));
        }
        return Integer.parseInt(row.cell(EXTENSION));
    }

    /** Finds the submissions of the student whom a row names. */
    private static List<String> submissions(Row row, Matching matching) {
        String student = row.cell(STUDENT);
        if (matching.people().containsKey(student)) {
            return List.of(student);
        }
        Set<Person> named = new TreeSet<>(java.util.Comparator.comparing(Person::toString));
        matching.people().values().forEach(named::addAll);
        named.addAll(matching.withoutSubmission());
        named.removeIf(person -> !isNamed(person, student));
        Optional<Person> only = named.stream().findFirst();
        if (student.isEmpty() || named.size() != 1 || only.isEmpty()) {
            throw row.expected(
                    named.size() > 1
                            ? "one student, but several have this name: use an id"
                            : "the submission, e-mail address, id or name of a student of the class",
                    student);
        }
        return matching.people().entrySet().stream()
                .filter(entry -> entry.getValue().contains(only.get()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNamed(Person person, String student) {
        return person.email().equalsIgnoreCase(student)
                || person.ids().contains(student)
                || person.name().equals(student);
    }

    /** Returns the points that a person gave to a submission. */
    List<ManualPoints> points(String submission) {
        return points.getOrDefault(submission, List.of());
    }

    /** Returns the number of days by which a submission may be late. */
    int extension(String submission) {
        return extensions.getOrDefault(submission, 0);
    }
}
