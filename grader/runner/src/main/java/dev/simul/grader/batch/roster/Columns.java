package dev.simul.grader.batch.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a roster, which are found by their headers. Case and spaces at the ends are
 * ignored.
 */
final class Columns {
    private static final List<String> SUBMISSION = List.of("submission", "folder");
    private static final List<String> NAME =
            List.of("name", "full name", "student", "student name");
    private static final List<String> FIRST = List.of("first name", "firstname", "given name");
    private static final List<String> LAST =
            List.of("last name", "lastname", "surname", "family name");
    private static final List<String> EMAIL = List.of("email", "e-mail", "email address", "mail");

    /** The most important column comes first: the id by which an institution knows a person. */
    private static final List<String> IDS =
            List.of(
                    "id number",
                    "student id",
                    "sid",
                    "sis user id",
                    "id",
                    "identifier",
                    "username",
                    "user name",
                    "login",
                    "sis login id",
                    "github_username",
                    "github username",
                    "gitlab username");

    private static final Pattern MOODLE_PARTICIPANT = Pattern.compile("\\D+ (\\d+)");
    private static final List<String> NO_STUDENTS =
            List.of("instructor", "teacher", "ta", "reader", "non-editing teacher", "observer");

    private final Map<String, Integer> positions = new HashMap<>();
    private final CSVRecord header;

    Columns(CSVRecord header) {
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    /** Returns whether there is a column that can identify a person. */
    boolean areUseful() {
        return List.of(SUBMISSION, NAME, LAST, EMAIL, IDS).stream()
                .flatMap(List::stream)
                .anyMatch(positions::containsKey);
    }

    /** Returns whether a row describes a student, rather than a teacher or all students. */
    boolean isStudent(CSVRecord row) {
        String role = value(row, List.of("role", "roles")).toLowerCase(Locale.ROOT);
        String name = value(row, NAME);
        // Canvas also exports a row with the maximum points and a row for a test student.
        return !NO_STUDENTS.contains(role)
                && !name.equals("Points Possible")
                && !name.equals("Student, Test")
                && isSomebody(person(row));
    }

    Person person(CSVRecord row) {
        String whole = value(row, NAME);
        String parts = (value(row, FIRST) + " " + value(row, LAST)).strip();
        return new Person(
                value(row, SUBMISSION),
                whole.isEmpty() ? parts : whole,
                value(row, EMAIL),
                ids(row),
                cells(row));
    }

    private static boolean isSomebody(Person person) {
        return !(person.submission() + person.name() + person.email() + person.id()).isEmpty();
    }

    private Map<String, String> cells(CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.putIfAbsent(header.get(i).strip(), i < row.size() ? row.get(i).strip() : "");
        }
        return cells;
    }

    private List<String> ids(CSVRecord row) {
        List<String> ids = new ArrayList<>();
        for (String column : IDS) {
            String id = value(row, List.of(column));
            Matcher participant = MOODLE_PARTICIPANT.matcher(id);
            id = participant.matches() ? participant.group(1) : id;
            if (!id.isEmpty() && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private String value(CSVRecord row, List<String> headers) {
        for (String header : headers) {
            Integer position = positions.get(header);
            if (position != null && position < row.size() && !row.get(position).isBlank()) {
                return row.get(position).strip();
            }
        }
        return "";
    }
}
